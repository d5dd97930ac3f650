import { type UseFormReturnType, useForm } from '@mantine/form';
import { setUpInput } from '#shared/contract/clinic.ts';
import { useClinicStatus } from '../../../app/clinic.ts';
import { formRules } from '../../../components/form/form-rules.ts';
import { type SetUpStep, type SetUpValues, toSetUpInput } from './set-up-values.ts';

export type SetUpForm = UseFormReturnType<SetUpValues>;

const rules = formRules<SetUpValues>(setUpInput, toSetUpInput);

/** The one form behind all steps; only what the current step asks is checked. */
export function useSetUpForm(step: SetUpStep | undefined): SetUpForm {
  const { suggested, keychainAvailable } = useClinicStatus();
  return useForm<SetUpValues>({
    initialValues: {
      clinic: { name: '', ...suggested },
      database: {
        kind: 'this-computer',
        protection: keychainAvailable ? 'keychain' : 'passphrase',
        passphrase: '',
        uri: '',
        acceptsNoTls: false,
      },
      person: { firstName: '', lastName: '', email: '', password: '', role: 'doctor' },
    },
    validate: (values) =>
      Object.fromEntries(
        Object.entries(rules(values)).filter(([path]) => step && path.startsWith(`${step}.`)),
      ),
    validateInputOnBlur: true,
  });
}
