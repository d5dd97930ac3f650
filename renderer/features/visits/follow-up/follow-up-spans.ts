import { addDays, addMonths } from '#shared/domain/clinic-time.ts';
import { words } from '#shared/words/words.ts';

interface FollowUpSpan {
  label: string;
  /** The label in full, for those who do not see it. */
  name: string;
  /** The day on which so much time has passed. @param today the clinic's date */
  from: (today: string) => string;
}

const say = words.visits.followUp.after;

/** After how long patients usually come again. */
export const followUpSpans: readonly FollowUpSpan[] = [
  { ...say.oneWeek, from: (today) => addDays(today, 7) },
  { ...say.twoWeeks, from: (today) => addDays(today, 14) },
  { ...say.oneMonth, from: (today) => addMonths(today, 1) },
  { ...say.threeMonths, from: (today) => addMonths(today, 3) },
  { ...say.sixMonths, from: (today) => addMonths(today, 6) },
  { ...say.oneYear, from: (today) => addMonths(today, 12) },
];
