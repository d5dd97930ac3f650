import type { Visit } from './visit.ts';

/** As long as the reason of an appointment may be. */
const LONGEST_REASON = 500;

/** What a follow-up is booked for: the complaint, in one line. */
export function followUpReason({ chiefComplaint }: Pick<Visit, 'chiefComplaint'>): string {
  const complaint = chiefComplaint.replaceAll(/\s+/g, ' ').trim();
  return `Follow-up: ${complaint || 'as agreed'}`.slice(0, LONGEST_REASON);
}
