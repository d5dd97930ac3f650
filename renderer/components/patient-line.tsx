import type { PatientSummary } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLetters } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../app/formats.ts';
import classes from './patient-line.module.css';
import { PatientStatusBadge } from './patient-status-badge.tsx';

/** A patient in one line of a list, with what tells namesakes apart. */
export function PatientLine({ patient }: { patient: PatientSummary }) {
  const formats = useFormats();
  const { dateOfBirth, gender } = patient;
  const written = dateOfBirth && formats.date(dateOfBirth);
  const born =
    written && patient.isDateOfBirthEstimated ? fill(words.app.date.estimated, { date: written }) : written;
  const facts = [
    gender && genderLetters[gender],
    dateOfBirth && formats.shortAge(dateOfBirth),
    born,
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
