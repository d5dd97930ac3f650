import type { Amendment } from './amendment.ts';
import type { Visit } from './visit.ts';

/** What of a visit is signed. What is added later, a result, an amendment, the appointment of a follow-up, is not among it. */
type Signed = Pick<
  Visit,
  | 'visitId'
  | 'signedPatientId'
  | 'doctorId'
  | 'appointmentId'
  | 'visitDate'
  | 'chiefComplaint'
  | 'subjective'
  | 'objective'
  | 'assessment'
  | 'plan'
  | 'vitals'
  | 'diagnosis'
  | 'testsOrdered'
  | 'followUp'
  | 'attachments'
  | 'carriedForward'
  | 'signedBy'
  | 'signedAt'
>;

/** A value as text in which nothing depends on the order of fields, and nothing, null and undefined are the same. */
function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([field, part]) => `${JSON.stringify(field)}:${canonical(part)}`).join(',')}}`;
}

/** What is signed of a note, as the text over which its hash is made. */
export function signedContent(visit: Signed): string {
  const { required, date, notes } = visit.followUp ?? {};
  return canonical({
    visitId: visit.visitId,
    patientId: visit.signedPatientId,
    doctorId: visit.doctorId,
    appointmentId: visit.appointmentId,
    visitDate: visit.visitDate,
    chiefComplaint: visit.chiefComplaint,
    subjective: visit.subjective,
    objective: visit.objective,
    assessment: visit.assessment,
    plan: visit.plan,
    vitals: visit.vitals,
    diagnosis: visit.diagnosis,
    testsOrdered: visit.testsOrdered,
    followUp: visit.followUp && { required, date, notes },
    attachments: visit.attachments,
    carriedForward: visit.carriedForward,
    signedBy: visit.signedBy,
    signedAt: visit.signedAt,
  });
}

/**
 * What of an amendment is hashed: with the hash before it, so that none can be changed, removed from the middle or put in
 * another order.
 */
export function amendedContent(
  before: string,
  { text, reason, author, authorName, addedAt }: Amendment,
): string {
  return canonical({ before, text, reason, author, authorName, addedAt });
}
