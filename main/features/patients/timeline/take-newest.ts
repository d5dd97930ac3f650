import { comparePlaces, type TimelinePlace } from '#shared/domain/timeline.ts';
import {
  behindPlace,
  type TimelineItem,
  type TimelineQuestion,
  type TimelineSource,
} from './timeline-source.ts';

/** All entries of a source below a place, read a page at a time, as far as somebody asks for them. */
async function* walk(
  source: TimelineSource,
  question: TimelineQuestion,
  after: TimelinePlace | undefined,
  pageSize: number,
): AsyncGenerator<TimelineItem, undefined> {
  let place = after;
  for (;;) {
    const page = await source.read(question, behindPlace(source.kind, place), pageSize);
    yield* page;
    place = page.at(-1);
    if (!place || page.length < pageSize) return;
  }
}

/**
 * The newest entries of several sources below a place, in the order of the timeline: each source is read only as far as its
 * entries are needed.
 * @param matches which entries count
 * @param pageSize as many are read from a source at once
 */
export async function takeNewest(
  sources: readonly TimelineSource[],
  question: TimelineQuestion,
  after: TimelinePlace | undefined,
  { limit, pageSize, matches }: { limit: number; pageSize: number; matches: (item: TimelineItem) => boolean },
): Promise<TimelineItem[]> {
  const walks = sources.map((source) => walk(source, question, after, pageSize));
  const heads = await Promise.all(walks.map(async (items) => ({ items, item: (await items.next()).value })));
  const taken: TimelineItem[] = [];
  while (taken.length < limit) {
    const [newest] = heads
      .flatMap((head) => (head.item ? [{ head, item: head.item }] : []))
      .sort((one, other) => comparePlaces(one.item, other.item));
    if (!newest) break;
    if (matches(newest.item)) taken.push(newest.item);
    newest.head.item = (await newest.head.items.next()).value;
  }
  return taken;
}
