import { Button, Input } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { PatientLine } from '../../../components/patient-line.tsx';
import type { RegistrationReturn } from '../../patients/register/registration-return.ts';
import { PatientAhead } from './patient-ahead.tsx';
import classes from './patient-field.module.css';
import { PatientInsurance } from './patient-insurance.tsx';
import { PatientSearchField } from './patient-search-field.tsx';

interface PatientFieldProps {
  patient: PatientSummary | null;
  error: ReactNode;
  onChoose: (patient: PatientSummary | null) => void;
  onLeave: () => void;
  /** Where one goes on after registering somebody new. */
  returnsTo?: RegistrationReturn;
}

const say = words.scheduling.booking;

/** For whom: found as one types, then shown so that nobody is mixed up. */
export function PatientField({ patient, returnsTo = 'booking', ...search }: PatientFieldProps) {
  const { error, onChoose } = search;
  if (!patient) return <PatientSearchField returnsTo={returnsTo} {...search} />;
  return (
    <Input.Wrapper label={say.patient} labelElement="div" error={error}>
      <div className={classes.patient}>
        <PatientLine patient={patient} />
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          data-path="patient"
          onClick={() => onChoose(null)}
        >
          {say.change}
        </Button>
        <PatientInsurance patientId={patient._id} />
        <PatientAhead patientId={patient._id} />
      </div>
    </Input.Wrapper>
  );
}
