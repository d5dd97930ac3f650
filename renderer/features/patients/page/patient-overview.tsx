import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { ClinicalOverview } from '../overview/clinical-overview.tsx';
import { DeskOverview } from '../overview/desk-overview.tsx';
import { OverviewSkeleton } from '../overview/overview-skeleton.tsx';
import { usePatientId } from '../use-patient-id.ts';

/** A record on one page: the clinical side for those who may read it, the front desk's for everybody else. */
export function PatientOverview() {
  const patientId = usePatientId();
  const canReadChart = useCan('chart.read');
  const { data: patient } = useChannel('patients.getPatient', { patientId });
  if (!patient) return <OverviewSkeleton />;
  return canReadChart ? <ClinicalOverview patient={patient} /> : <DeskOverview patient={patient} />;
}
