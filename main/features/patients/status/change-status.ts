import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../../database/apply-edits.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { stopReminders } from '../../notifications/stop-reminders.ts';
import { endForDeath, waitAgainAfterDeath } from '../../scheduling/end-for-death.ts';
import { toDetails } from '../patient-views.ts';
import { findPatient, type PatientWithUser } from '../repository.ts';

type Input = ParsedInput<'patients.changeStatus'>;

function requirePossibleDay({ clinic, now }: RequestContext, input: Input, born: string | undefined): void {
  const { deceasedOn } = input.value;
  if (!deceasedOn) return;
  const refuse = (code: string) => {
    throw new AppError('INVALID_INPUT', { fields: { 'value.deceasedOn': code } });
  };
  if (deceasedOn > clinicDate(now, clinic.timeZone)) refuse('DATE_IN_FUTURE');
  if (born && deceasedOn < born) refuse('BEFORE_BIRTH');
}

/** What follows from a death, or from its having been a mistake. */
async function writeConsequences(
  context: RequestContext,
  before: PatientWithUser,
  status: Input['value']['status'],
  transaction: AuditedTransaction,
): Promise<ChannelOutput<'patients.changeStatus'>['cancelled']> {
  const { _id } = before.patient;
  if (before.patient.status === status) return [];
  if (before.patient.status === 'deceased') await waitAgainAfterDeath(context, _id, transaction);
  if (status !== 'deceased') return [];
  await stopReminders(context.collections, before.user._id, transaction);
  const cancelled = await endForDeath(context, _id, transaction);
  return cancelled.map(({ _id: appointmentId, revision }) => ({ appointmentId, revision }));
}

/**
 * Changes whether a patient is active, inactive or deceased. A death cancels the appointments to come, takes the patient off the
 * waitlist and stops reminders, in the same transaction.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT; INVALID_INPUT for a day of death before birth or after today
 */
export async function changeStatus(
  context: RequestContext,
  input: Input,
): Promise<ChannelOutput<'patients.changeStatus'>> {
  const { collections } = context;
  const { patientId, base, value } = input;
  return context.write(async (transaction) => {
    const found = await findPatient(collections, patientId, transaction);
    if (!found) throw new AppError('NOT_FOUND');
    requirePossibleDay(context, input, found.user.dateOfBirth);
    const edits = {
      status: { base: base.status, value: value.status },
      deceasedOn: { base: base.deceasedOn, value: value.deceasedOn },
    };
    const changes = await applyEdits(collections.patients, found.patient, edits, transaction);
    transaction.record({
      resourceId: patientId,
      patientId,
      description: `Changed the status of ${found.patient.patientId} from ${found.patient.status} to ${value.status}`,
      changes,
    });
    const cancelled = await writeConsequences(context, found, value.status, transaction);
    const after = await findPatient(collections, patientId, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    return { patient: toDetails(after), cancelled };
  });
}
