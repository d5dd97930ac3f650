import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { LikelyDuplicate } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { PatientLine } from '../../../components/patient-line.tsx';
import classes from './duplicate-card.module.css';

/** A patient who may be the same person, with the reasons; a click opens their page. What is typed is kept. */
export function DuplicateCard({ duplicate: { patient, reasons } }: { duplicate: LikelyDuplicate }) {
  return (
    <Link to={`/patients/${patient._id}`} className={classes.card ?? ''}>
      <PatientLine patient={patient} />
      <Text size="sm" className={classes.reasons ?? ''}>
        {reasons.map((reason) => words.patients.reasons[reason]).join(' · ')}
        {patient.phone && ` · ${patient.phone}`}
      </Text>
    </Link>
  );
}
