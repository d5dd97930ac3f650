import { listPrescriptionsBehind } from '../../prescriptions/list-prescriptions-behind.ts';
import { listRecordsBehind } from '../../records/list-records-behind.ts';
import { listAppointmentsBehind } from '../../scheduling/list-appointments-behind.ts';
import { joined } from './joined.ts';
import type { TimelineItem, TimelineSource } from './timeline-source.ts';

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

/** What appointments, prescriptions and records add to a patient's timeline. */
export const clinicalSources: readonly TimelineSource[] = [appointments, prescriptions, records];
