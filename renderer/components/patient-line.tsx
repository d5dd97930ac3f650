import type { PatientSummary } from '#shared/contract/patients.ts';
import { genderLetters } from '#shared/words/labels.ts';
import { useFormats } from '../app/formats.ts';
import { birthDate } from './birth-date.ts';
import classes from './patient-line.module.css';
import { PatientStatusBadge } from './patient-status-badge.tsx';

/** A patient in one line of a list, with what tells namesakes apart. */
export function PatientLine({ patient }: { patient: PatientSummary }) {
  const formats = useFormats();
  const { dateOfBirth, gender } = patient;
  const facts = [
    gender && genderLetters[gender],
    dateOfBirth && formats.shortAge(dateOfBirth),
    birthDate(patient, formats),
    patient.patientId,
  ];
  return (
    <span className={classes.line}>
      <span className={classes.name}>
        {patient.lastName}, {patient.firstName}
      </span>
      {patient.status !== 'active' && <PatientStatusBadge status={patient.status} />}
      <span className={classes.facts}>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  );
}
