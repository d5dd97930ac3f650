import type { HistoryKind } from '#shared/domain/history-entry.ts';
import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { AllergiesPanel } from '../allergies/allergies-panel.tsx';
import { usePatientId } from '../use-patient-id.ts';
import classes from './history.module.css';
import { KindPanel } from './kind-panel.tsx';

/** A patient's medical history: allergies, conditions, medications, surgeries, family, immunisations. */
export function PatientHistory() {
  const patientId = usePatientId();
  const patient = useChannel('patients.getPatient', { patientId });
  const chart = useChannel('patients.getChart', { patientId });
  const history = useChannel('patients.getHistory', { patientId });
  if (!patient.data) return <ListPending answer={patient} />;
  if (!chart.data) return <ListPending answer={chart} />;
  if (!history.data) return <ListPending answer={history} />;
  const { entries } = history.data;
  const panelOf = (kind: HistoryKind) => (
    <KindPanel
      key={kind}
      patientId={patientId}
      kind={kind}
      entries={entries.filter((entry) => entry.kind === kind)}
    />
  );
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <AllergiesPanel patient={patient.data} chart={chart.data} />
        {(['condition', 'medication'] as const).map(panelOf)}
      </div>
      <div className={classes.column}>{(['surgery', 'family', 'immunization'] as const).map(panelOf)}</div>
    </div>
  );
}
