import { useNavigate } from 'react-router';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { EditPatientForm } from './edit-patient-form.tsx';

const say = words.patients.edit;

/** A patient's identity, contact and insurance to be changed, with the patient's header in sight. */
export function EditPatientScreen() {
  const patientId = usePatientId();
  const navigate = useNavigate();
  const answer = useChannel('patients.getPatient', { patientId });
  const { data: patient } = answer;
  const goBack = () => void navigate(`/patients/${patientId}`, { replace: true });
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientHeader patientId={patientId} />
      <ListPending answer={answer} />
      {patient && (
        <EditPatientForm
          patient={patient}
          onCancel={goBack}
          onSaved={(isChanged) => {
            toastDone(isChanged ? fill(say.saved, { name: fullName(patient) }) : say.unchanged);
            goBack();
          }}
        />
      )}
    </ChartScope>
  );
}
