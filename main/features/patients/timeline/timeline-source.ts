import type { TimelineEntry } from '#shared/contract/timeline.ts';
import {
  comparePlaces,
  type TimelineKind,
  type TimelinePlace,
  timelineKinds,
} from '#shared/domain/timeline.ts';
import type { Behind } from '../../../database/newest-first.ts';
import type { RequestContext } from '../../../router/request-context.ts';

/** The name of a member of staff. */
export type NameOf = (userId: string | undefined) => string | undefined;

/** Omit that keeps a union a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An entry as its source knows it: who had a part in it is still an id. */
export interface TimelineItem extends TimelinePlace {
  by: string | undefined;
  entry: Without<TimelineEntry, 'key' | 'at' | 'byName' | 'found'>;
  /** What the entry shows, and what else can be found in it, for the search. */
  visible: string;
  hidden?: string | undefined;
}

/** What a source is asked for. */
export interface TimelineQuestion {
  context: RequestContext;
  patientId: string;
  /** Whether the whole text of entries is needed, to be searched. */
  isSearching: boolean;
}

/** The entries of one kind, newest first, a page at a time. */
export interface TimelineSource {
  kind: TimelineKind;
  read(question: TimelineQuestion, behind: Behind | undefined, limit: number): Promise<TimelineItem[]>;
}

/** Where a source goes on below an entry of any kind: what is of the same moment counts by its kind. */
export function behindPlace(kind: TimelineKind, place: TimelinePlace | undefined): Behind | undefined {
  if (!place) return undefined;
  const rank = timelineKinds.indexOf(kind) - timelineKinds.indexOf(place.kind);
  if (rank === 0) return { at: place.at, id: place.id };
  return { at: place.at, withMoment: rank > 0 };
}

/** A page out of entries that are all in memory: for kinds of which a patient has few. */
export function pageOf(
  items: readonly TimelineItem[],
  behind: Behind | undefined,
  limit: number,
): TimelineItem[] {
  const below = items.filter(({ at, id }) => {
    if (!behind) return true;
    const apart = Date.parse(at) - Date.parse(behind.at);
    if (apart !== 0) return apart < 0;
    return behind.withMoment ?? (behind.id !== undefined && id < behind.id);
  });
  return below.sort(comparePlaces).slice(0, limit);
}
