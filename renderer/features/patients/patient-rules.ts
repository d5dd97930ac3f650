import type { FormErrors } from '@mantine/form';
import { newPatient } from '#shared/contract/patients.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { formRules } from '../../components/form/form-rules.ts';
import { type DateReading, type PatientValues, patientInput } from './patient-values.ts';

const edited = newPatient.partial({ dateOfBirth: true, gender: true });

/** The rules of the patient forms. A registration needs birth date and sex; an edit leaves unknown what was unknown. */
export function patientRules(
  kind: 'registration' | 'edit',
  reading: DateReading,
): (values: PatientValues) => FormErrors {
  const schema = kind === 'registration' ? newPatient : edited;
  const rules = formRules<PatientValues>(schema, (values) => patientInput(values, reading));
  return (values) => {
    const errors = rules(values);
    const { dateOfBirth } = patientInput(values, reading);
    if (dateOfBirth && !errors.dateOfBirth && dateOfBirth > reading.today) {
      errors.dateOfBirth = sayFieldError('DATE_IN_FUTURE');
    }
    return errors;
  };
}
