import type { PatientDetails } from '#shared/contract/patients.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { AllergiesPanel } from '../allergies/allergies-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import classes from './patient-page.module.css';
import { VitalsPanel } from './vitals-panel.tsx';

/** Allergies, latest vitals and history. Only for those who may read the chart. */
export function ClinicalColumn({ patient }: { patient: PatientDetails }) {
  const { data: chart, error, refetch } = useChannel('patients.getChart', { patientId: patient._id });
  if (!chart) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  return (
    <div className={classes.column}>
      <AllergiesPanel patient={patient} chart={chart} />
      <VitalsPanel patient={patient} chart={chart} />
      <HistoryPanel chart={chart} />
    </div>
  );
}
