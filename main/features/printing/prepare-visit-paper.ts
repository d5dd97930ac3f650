import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { VisitPaperKind } from '#shared/contract/visit-printing.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { namesOf } from '../accounts/find-names.ts';
import { getChart, getPatient } from '../patients/get-patient.ts';
import { listActivePrescriptions } from '../prescriptions/list-active-prescriptions.ts';
import { findNextAppointments } from '../scheduling/find-next-appointments.ts';
import { requireVisit } from '../visits/require-visit.ts';
import { verifyNote } from '../visits/verify-note.ts';
import { handOut } from './hand-out.ts';
import type { PreparedPrints } from './prepared-prints.ts';

const papers: Record<VisitPaperKind, string> = {
  note: 'the note',
  summary: 'the summary in plain words',
  request: 'the test request',
};

/** Hands out a paper of a visit: its note, its summary for the patient, or its request of tests. @throws AppError NOT_FOUND */
export async function prepareVisitPaper(
  context: RequestContext,
  { visitId, kind }: ParsedInput<'printing.prepareVisitPaper'>,
  prints: PreparedPrints,
): Promise<ChannelOutput<'printing.prepareVisitPaper'>> {
  const { clinic, collections } = context;
  const visit = await requireVisit(context, visitId);
  const { patientId } = visit;
  const state = await verifyNote(context, visit);
  const [patient, { allergies }, prescriptions, [next]] = await Promise.all([
    getPatient(context, { patientId }),
    getChart(context, { patientId }),
    listActivePrescriptions(context, patientId),
    findNextAppointments(context, patientId, 1),
  ]);
  const people = [visit.doctorId, visit.signedBy, visit.vitals?.recordedBy, next?.doctorId];
  const nameOf = await namesOf(collections, people);
  const handedOut = handOut(context, prints, {
    description: `${papers[kind]} of ${visit.visitId}`,
    fileName: `${kind}-${visit.visitId}-${patient.patientId}`,
    patientNumbers: [patient.patientId],
    patientId,
    visitId,
  });
  return {
    ...handedOut,
    kind,
    isAltered: state === 'altered',
    letterhead: clinic,
    patient,
    allergies,
    visit,
    doctorName: nameOf(visit.doctorId) ?? '',
    signedByName: nameOf(visit.signedBy),
    vitalsByName: nameOf(visit.vitals?.recordedBy),
    medications: prescriptions.flatMap(({ medications }) => medications),
    next: next && { dateTime: next.dateTime, doctorName: nameOf(next.doctorId) ?? '' },
  };
}
