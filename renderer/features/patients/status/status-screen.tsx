import { useNavigate } from 'react-router';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { StatusForm } from './status-form.tsx';

/** Whether a patient is active, inactive or deceased, with the patient's header in sight. */
export function StatusScreen() {
  const patientId = usePatientId();
  const navigate = useNavigate();
  const { data: patient, error, refetch } = useChannel('patients.getPatient', { patientId });
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientHeader patientId={patientId} />
      {!patient && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />)}
      {patient && (
        <StatusForm
          patient={patient}
          onDone={() => void navigate(`/patients/${patientId}`, { replace: true })}
        />
      )}
    </ChartScope>
  );
}
