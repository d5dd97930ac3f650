import type { FollowUp } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../app/formats.ts';

const { on, wanted } = words.visits.followUp;

/** Whether and when the patient should come again, and what is noted about it below; empty where neither is said. */
export function followUpText(followUp: FollowUp | undefined, formats: Pick<Formats, 'date'>): string {
  const { required, date, notes } = followUp ?? {};
  const again = required ? (date ? fill(on, { date: formats.date(date) }) : wanted) : undefined;
  return [again, notes].filter(Boolean).join('\n');
}
