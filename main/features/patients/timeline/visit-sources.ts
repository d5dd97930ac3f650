import type { Visit } from '#shared/domain/visit.ts';
import { listAmendedVisits, listVisitsBehind, listVitalsBehind } from '../../visits/read-timeline-visits.ts';
import { joined } from './joined.ts';
import { pageOf, type TimelineItem, type TimelineSource } from './timeline-source.ts';

/** The text of a note that its line in the timeline does not show. Its amendments are entries of their own. */
function textOf({
  subjective,
  objective,
  assessment,
  plan,
  testsOrdered,
  orderOutcomes,
  followUp,
}: Visit): string {
  return joined([
    subjective,
    objective,
    assessment,
    plan,
    ...(testsOrdered ?? []).map(({ testName, notes }) => joined([testName, notes])),
    ...(orderOutcomes ?? []).map(({ text }) => text),
    followUp?.notes,
  ]);
}

const visits: TimelineSource = {
  kind: 'visit',
  async read({ context, patientId, isSearching }, behind, limit) {
    const page = { limit, isWhole: isSearching };
    const found = await listVisitsBehind(context.collections, patientId, behind, page);
    return found.map((visit): TimelineItem => {
      const { _id, visitId: number, visitDate, doctorId, chiefComplaint, diagnosis = [] } = visit;
      const diagnoses = diagnosis.map(({ icdCode, description }) => joined([icdCode, description]));
      return {
        kind: 'visit',
        at: visitDate,
        id: _id,
        by: doctorId,
        entry: { kind: 'visit', visitId: _id, number, chiefComplaint, diagnosis },
        visible: joined([number, chiefComplaint, ...diagnoses]),
        hidden: isSearching ? textOf(visit) : undefined,
      };
    });
  },
};

const vitals: TimelineSource = {
  kind: 'vitals',
  async read({ context, patientId }, behind, limit) {
    const found = await listVitalsBehind(context.collections, patientId, behind, limit);
    return found.flatMap(({ _id, visitId: number, vitals: taken }): TimelineItem[] => {
      if (!taken?.recordedAt) return [];
      const { recordedAt, recordedBy, ...measured } = taken;
      return [
        {
          kind: 'vitals',
          at: recordedAt,
          id: _id,
          by: recordedBy,
          entry: { kind: 'vitals', visitId: _id, number, vitals: measured },
          visible: joined([number, ...Object.values(measured)]),
        },
      ];
    });
  },
};

const amendments: TimelineSource = {
  kind: 'amendment',
  async read({ context, patientId }, behind, limit) {
    const amended = await listAmendedVisits(context.collections, patientId);
    const items = amended.flatMap(({ _id, visitId: number, amendments: added = [] }) =>
      added.map(
        ({ text, reason, author, addedAt }, index): TimelineItem => ({
          kind: 'amendment',
          at: addedAt,
          id: `${_id}-${String(index).padStart(4, '0')}`,
          by: author,
          entry: { kind: 'amendment', visitId: _id, number, text, reason },
          visible: joined([number, text, reason]),
        }),
      ),
    );
    return pageOf(items, behind, limit);
  },
};

/** What visits add to a patient's timeline: the notes, the vitals that were taken, and what was added to a note later. */
export const visitSources: readonly TimelineSource[] = [visits, vitals, amendments];
