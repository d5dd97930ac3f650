import { useNavigate } from 'react-router';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { StatusForm } from './status-form.tsx';

/** Whether a patient is active, inactive or deceased, with the patient's header in sight. */
export function StatusScreen() {
  const patientId = usePatientId();
  const navigate = useNavigate();
  const answer = useChannel('patients.getPatient', { patientId });
  const { data: patient } = answer;
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientHeader patientId={patientId} />
      <ListPending answer={answer} />
      {patient && (
        <StatusForm
          patient={patient}
          onDone={() => void navigate(`/patients/${patientId}`, { replace: true })}
        />
      )}
    </ChartScope>
  );
}
