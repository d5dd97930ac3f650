import type { VisitView } from '#shared/contract/visits.ts';
import { staffName } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import { findAccountsById } from '../accounts/find-names.ts';
import { findSummaries } from '../patients/find-summaries.ts';
import { signatureStateOf } from './signature.ts';

/** Visits with the names of those who had a part in them, in the order given. */
export async function toVisitViews(collections: Collections, visits: readonly Visit[]): Promise<VisitView[]> {
  const people = visits.flatMap((visit) => [
    visit.doctorId,
    visit.updatedBy,
    visit.signedBy,
    visit.vitals?.recordedBy,
  ]);
  const [patients, accounts] = await Promise.all([
    findSummaries(
      collections,
      visits.map((visit) => visit.patientId),
    ),
    findAccountsById(collections, people),
  ]);
  const nameOf = (id: string | undefined) => {
    const account = id ? accounts.get(id) : undefined;
    return account ? staffName(account) : undefined;
  };
  return visits.flatMap((visit) => {
    const patient = patients.get(visit.patientId);
    const doctor = accounts.get(visit.doctorId);
    if (!patient || !doctor) return [];
    return [
      {
        ...visit,
        patient,
        doctor: { _id: doctor._id, firstName: doctor.firstName, lastName: doctor.lastName },
        vitalsRecordedByName: nameOf(visit.vitals?.recordedBy),
        updatedByName: nameOf(visit.updatedBy),
        signature: { state: signatureStateOf(visit), signedByName: nameOf(visit.signedBy) },
      },
    ];
  });
}

export async function toVisitView(collections: Collections, visit: Visit): Promise<VisitView> {
  const [view] = await toVisitViews(collections, [visit]);
  if (!view) throw new Error('A visit without its patient or doctor');
  return view;
}
