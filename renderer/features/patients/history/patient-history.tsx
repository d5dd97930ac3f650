import type { HistoryKind } from '#shared/domain/history-entry.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { AllergiesPanel } from '../allergies/allergies-panel.tsx';
import { usePatientId } from '../use-patient-id.ts';
import classes from './history.module.css';
import { KindPanel } from './kind-panel.tsx';

/** A patient's medical history: allergies, conditions, medications, surgeries, family, immunisations. */
export function PatientHistory() {
  const patientId = usePatientId();
  const { data: patient } = useChannel('patients.getPatient', { patientId });
  const { data: chart } = useChannel('patients.getChart', { patientId });
  const { data, error, refetch } = useChannel('patients.getHistory', { patientId });
  if (!data || !patient || !chart)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  const panelOf = (kind: HistoryKind) => (
    <KindPanel
      key={kind}
      patientId={patientId}
      kind={kind}
      entries={data.entries.filter((entry) => entry.kind === kind)}
    />
  );
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <AllergiesPanel patient={patient} chart={chart} />
        {(['condition', 'medication'] as const).map(panelOf)}
      </div>
      <div className={classes.column}>{(['surgery', 'family', 'immunization'] as const).map(panelOf)}</div>
    </div>
  );
}
