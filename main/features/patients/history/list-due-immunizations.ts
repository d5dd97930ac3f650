import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { addDays, clinicDate } from '#shared/domain/clinic-time.ts';
import { dueVaccines } from '#shared/domain/immunization-due.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findSummaries } from '../find-summaries.ts';
import { findPatientsDue } from './immunization-repository.ts';

/** Who needs a vaccine within some weeks, or should have had it: for whoever calls them. Only vaccine and date leave the chart. */
export async function listDueImmunizations(
  { clinic, collections, now }: RequestContext,
  { weeks, after, limit }: ParsedInput<'patients.listDueImmunizations'>,
): Promise<ChannelOutput<'patients.listDueImmunizations'>> {
  const until = addDays(clinicDate(now, clinic.timeZone), weeks * 7);
  const found = await findPatientsDue(collections, until, after, limit + 1);
  const page = found.slice(0, limit);
  const summaries = await findSummaries(
    collections,
    page.map(({ _id }) => _id),
  );
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    patients: page.flatMap(({ _id, medicalHistory }) => {
      const patient = summaries.get(_id);
      const vaccines = dueVaccines(medicalHistory?.immunizations).filter(({ due }) => due <= until);
      return patient ? [{ patient, vaccines }] : [];
    }),
    next: last?.nextImmunizationDue ? { due: last.nextImmunizationDue, patientId: last._id } : undefined,
  };
}
