import type { ChartOverview } from '#shared/contract/chart.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { openOrders, ordersOpenSince } from '#shared/domain/open-orders.ts';
import type { Prescription } from '#shared/domain/prescription.ts';
import { type PrescribedMedicine, reconcileMedications } from '#shared/domain/reconcile-medications.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { namesOf } from '../../accounts/find-names.ts';
import { listActivePrescriptions } from '../../prescriptions/list-active-prescriptions.ts';
import { findResults } from '../../records/find-results.ts';
import { findNextAppointments } from '../../scheduling/find-next-appointments.ts';
import { readChartVisits } from '../../visits/read-chart-visits.ts';
import { findPatient } from '../repository.ts';
import { conditionsOf, immunizationsOf, listedMedicinesOf } from './overview-history.ts';

const NEXT_SHOWN = 3;

function prescribedMedicines(prescriptions: readonly Prescription[]): PrescribedMedicine[] {
  return prescriptions.flatMap(({ _id, prescriptionId, doctorId, prescribedDate, medications }) =>
    medications.map(({ name, genericName, dosage, frequency }) => ({
      prescriptionId: _id,
      prescriptionNumber: prescriptionId,
      doctorId,
      prescribedDate,
      name,
      genericName,
      dosage,
      frequency,
    })),
  );
}

/** Everything of a patient's record that matters now. @throws AppError NOT_FOUND */
export async function getOverview(
  context: RequestContext,
  { patientId }: ParsedInput<'patients.getOverview'>,
): Promise<ChartOverview> {
  const { clinic, collections, now } = context;
  const ordersSince = ordersOpenSince(clinicDate(now, clinic.timeZone));
  const [found, visits, nextAppointments, prescriptions] = await Promise.all([
    findPatient(collections, patientId),
    readChartVisits(context, patientId, clinicDayRange(ordersSince, clinic.timeZone).start),
    findNextAppointments(context, patientId, NEXT_SHOWN),
    listActivePrescriptions(context, patientId),
  ]);
  if (!found) throw new AppError('NOT_FOUND');
  const { patient } = found;
  const people = [...visits.last, ...visits.unfinished, ...nextAppointments, ...prescriptions];
  const [nameOf, results] = await Promise.all([
    namesOf(
      collections,
      people.map(({ doctorId }) => doctorId),
    ),
    visits.withOrders.length > 0 ? findResults(context, patientId, ordersSince) : [],
  ]);
  const personOf = (id: string) => ({ _id: id, name: nameOf(id) ?? '' });
  const withDoctor = <T extends { doctorId: string }>(line: T) => ({
    ...line,
    doctor: personOf(line.doctorId),
  });
  return {
    patientId: patient._id,
    patientNumber: patient.patientId,
    conditions: conditionsOf(patient),
    medications: reconcileMedications(listedMedicinesOf(patient), prescribedMedicines(prescriptions)),
    prescribers: [...new Set(prescriptions.map(({ doctorId }) => doctorId))].map(personOf),
    immunizations: immunizationsOf(patient),
    latestVitals: patient.latestVitals,
    lastVisits: visits.last.map(withDoctor),
    totalVisits: patient.totalVisits,
    nextAppointments: nextAppointments.map(withDoctor),
    unfinishedNotes: visits.unfinished.map(withDoctor),
    openOrders: openOrders(visits.withOrders, results, clinic.timeZone),
  };
}
