import type { PatientDetails } from '#shared/contract/patients.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { AllergiesPanel } from '../allergies/allergies-panel.tsx';
import { ContactPanel, InsurancePanel } from '../page/identity-panels.tsx';
import { ConditionsPanel } from './conditions-panel.tsx';
import { ImmunizationsPanel } from './immunizations-panel.tsx';
import { MedicationsPanel } from './medications-panel.tsx';
import { NextAppointmentsPanel } from './next-appointments-panel.tsx';
import classes from './overview.module.css';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { LastVisitsPanel, OpenOrdersPanel, UnfinishedNotesPanel } from './visit-panels.tsx';
import { VitalsPanel } from './vitals-panel.tsx';

/** All of a record that matters now: what the patient has and takes, how they were, what is to come. */
export function ClinicalOverview({ patient }: { patient: PatientDetails }) {
  const { _id: patientId } = patient;
  const chart = useChannel('patients.getChart', { patientId });
  const overview = useChannel('patients.getOverview', { patientId });
  const error = overview.error ?? chart.error;
  if (!overview.data || !chart.data) {
    const retry = () => void Promise.all([overview.refetch(), chart.refetch()]);
    return error ? <ErrorState error={error} onRetry={retry} /> : <OverviewSkeleton />;
  }
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <AllergiesPanel patient={patient} chart={chart.data} />
        <ConditionsPanel overview={overview.data} />
        <MedicationsPanel overview={overview.data} />
      </div>
      <div className={classes.column}>
        <UnfinishedNotesPanel overview={overview.data} />
        <VitalsPanel patient={patient} overview={overview.data} />
        <LastVisitsPanel overview={overview.data} />
        <OpenOrdersPanel overview={overview.data} />
      </div>
      <div className={classes.column}>
        <NextAppointmentsPanel appointments={overview.data.nextAppointments} />
        <ImmunizationsPanel overview={overview.data} />
        <InsurancePanel patient={patient} />
        <ContactPanel patient={patient} />
      </div>
    </div>
  );
}
