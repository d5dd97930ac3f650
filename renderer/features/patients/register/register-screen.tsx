import { useLocation, useNavigate } from 'react-router';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RegistrationForm } from './registration-form.tsx';
import { registrationWay } from './registration-return.ts';

const say = words.patients.registration;

/** A new patient, with those beside the form who may already be the same person. */
export function RegisterScreen() {
  const navigate = useNavigate();
  const { state } = useLocation();
  // Whoever came from a half-typed booking or walk-in goes on with it.
  const way = registrationWay(state?.returnsTo);
  return (
    <>
      <PageHeader title={say.title} lead={say.lead} />
      <RegistrationForm
        onRegistered={(patient) => {
          toastDone(fill(say.done, { name: fullName(patient), number: patient.patientId }));
          void navigate(way ? way.withPatient(patient._id) : `/patients/${patient._id}`, { replace: true });
        }}
        onCancel={() => void navigate(way ? way.without : '/patients')}
      />
    </>
  );
}
