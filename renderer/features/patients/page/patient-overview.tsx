import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { ClinicalColumn } from './clinical-column.tsx';
import { ContactPanel, EmergencyPanel, IdentityPanel, InsurancePanel } from './identity-panels.tsx';
import classes from './patient-page.module.css';

/** Identity, contact and insurance for everybody; the clinical summary for those who may read the chart. */
export function PatientOverview() {
  const patientId = usePatientId();
  const canReadChart = useCan('chart.read');
  const { data: patient } = useChannel('patients.getPatient', { patientId });
  if (!patient) return <ListSkeleton />;
  return (
    <div className={classes.columns}>
      {canReadChart && <ClinicalColumn patient={patient} />}
      <div className={classes.column}>
        <IdentityPanel patient={patient} />
        <ContactPanel patient={patient} />
      </div>
      <div className={classes.column}>
        <EmergencyPanel patient={patient} />
        <InsurancePanel patient={patient} />
      </div>
    </div>
  );
}
