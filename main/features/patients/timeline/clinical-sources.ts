import type { Visit } from '#shared/domain/visit.ts';
import { listPrescriptionsBehind } from '../../prescriptions/list-prescriptions-behind.ts';
import { listRecordsBehind } from '../../records/list-records-behind.ts';
import { listAppointmentsBehind } from '../../scheduling/list-appointments-behind.ts';
import { listAmendedVisits, listVisitsBehind, listVitalsBehind } from '../../visits/read-timeline-visits.ts';
import { pageOf, type TimelineItem, type TimelineSource } from './timeline-source.ts';

const joined = (parts: readonly (string | number | undefined)[]) => parts.filter(Boolean).join(' ');

/** The text of a note that its line in the timeline does not show. Its amendments are entries of their own. */
function textOf({ subjective, objective, assessment, plan, testsOrdered, followUp }: Visit): string {
  return joined([
    subjective,
    objective,
    assessment,
    plan,
    ...(testsOrdered ?? []).map(({ testName, notes }) => joined([testName, notes])),
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

const appointments: TimelineSource = {
  kind: 'appointment',
  async read({ context, patientId }, behind, limit) {
    const found = await listAppointmentsBehind(context.collections, patientId, behind, limit);
    return found.map((appointment): TimelineItem => {
      const { _id, appointmentId: number, dateTime, doctorId, duration, type, reason } = appointment;
      const { status, cancelReason, notes } = appointment;
      return {
        kind: 'appointment',
        at: dateTime,
        id: _id,
        by: doctorId,
        entry: {
          kind: 'appointment',
          appointmentId: _id,
          number,
          duration,
          type,
          reason,
          status,
          cancelReason,
        },
        visible: joined([number, reason, type, status, cancelReason]),
        hidden: notes,
      };
    });
  },
};

const prescriptions: TimelineSource = {
  kind: 'prescription',
  async read({ context, patientId }, behind, limit) {
    const found = await listPrescriptionsBehind(context.collections, patientId, behind, limit);
    return found.map(
      ({
        _id,
        prescriptionId: number,
        doctorId,
        prescribedDate,
        status,
        medications,
        notes,
        warnings,
      }): TimelineItem => ({
        kind: 'prescription',
        at: prescribedDate,
        id: _id,
        by: doctorId,
        entry: { kind: 'prescription', number, status, medications },
        visible: joined([number, status, ...medications.map(({ name, dosage }) => joined([name, dosage]))]),
        hidden: joined([
          ...medications.map(({ genericName, instructions }) => joined([genericName, instructions])),
          notes,
          ...(warnings ?? []),
        ]),
      }),
    );
  },
};

const records: TimelineSource = {
  kind: 'record',
  async read({ context, patientId }, behind, limit) {
    const found = await listRecordsBehind(context, patientId, behind, limit);
    return found.map(
      ({
        _id,
        recordId: number,
        recordDate,
        uploadedBy,
        type,
        title,
        description,
        isConfidential,
        fileName,
      }): TimelineItem => ({
        kind: 'record',
        at: `${recordDate}T00:00:00.000Z`,
        id: _id,
        by: uploadedBy,
        entry: { kind: 'record', isDay: true, number, type, title, description, isConfidential },
        visible: joined([number, title, type.replace('_', ' '), description]),
        hidden: fileName,
      }),
    );
  },
};

/** What visits, appointments, prescriptions and records add to a patient's timeline. */
export const clinicalSources: readonly TimelineSource[] = [
  visits,
  vitals,
  amendments,
  appointments,
  prescriptions,
  records,
];
