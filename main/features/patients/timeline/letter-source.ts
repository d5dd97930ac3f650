import { listLettersBehind } from '../../visits/letters/list-letters-behind.ts';
import { joined } from './joined.ts';
import type { TimelineItem, TimelineSource } from './timeline-source.ts';

/** The letters that were issued for a patient. Their text is searched. */
export const letterSource: TimelineSource = {
  kind: 'letter',
  async read({ context, patientId }, behind, limit) {
    const found = await listLettersBehind(context.collections, patientId, behind, limit);
    return found.map(
      ({ _id, letterId: number, issuedAt, issuedBy, title, recipient, text }): TimelineItem => ({
        kind: 'letter',
        at: issuedAt,
        id: _id,
        by: issuedBy,
        entry: { kind: 'letter', letterId: _id, number, title, recipient },
        visible: joined([number, title, recipient]),
        hidden: text,
      }),
    );
  },
};
