import type { SeriesPlace } from '#shared/contract/series.ts';

/** The choices for a date with something in the way, besides another time: its moment. */
export const LEAVE = 'leave';
export const ANYWAY = 'anyway';

/** What is chosen, by the key of each date. */
export type Choices = Record<string, string>;

/** What becomes of a date. */
export type Decision =
  | { kind: 'take'; dateTime: string; acceptsOutsideAvailability: boolean }
  | { kind: 'leave' }
  | { kind: 'undecided' };

/** Tells the dates of a new series apart by what was planned for them: another plan wants another choice. */
export function choiceKey({ date, dateTime = '' }: SeriesPlace): string {
  return `${date} ${dateTime}`;
}

/** What becomes of a date: free ones are taken, the others as was chosen, if that is still possible. */
export function decide(place: SeriesPlace, choice: string | undefined): Decision {
  const { dateTime, state, others } = place;
  if (state === 'free' && dateTime) return { kind: 'take', dateTime, acceptsOutsideAvailability: false };
  if (choice === LEAVE) return { kind: 'leave' };
  if (choice === ANYWAY && state === 'outside' && dateTime)
    return { kind: 'take', dateTime, acceptsOutsideAvailability: true };
  if (choice !== undefined && others.includes(choice))
    return { kind: 'take', dateTime: choice, acceptsOutsideAvailability: false };
  return { kind: 'undecided' };
}
