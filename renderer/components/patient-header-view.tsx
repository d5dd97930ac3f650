import type { ReactNode } from 'react';
import type { PatientChart, PatientSummary } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../app/clinic.ts';
import { type Formats, useFormats } from '../app/formats.ts';
import { AllergyBadge } from './allergy-badge.tsx';
import classes from './patient-header.module.css';
import { PatientStatusBadge } from './patient-status-badge.tsx';
import { PersonAvatar } from './person-avatar.tsx';

interface PatientHeaderViewProps {
  patient: PatientSummary;
  insuredUntil?: string | undefined;
  /** Only for those who may read it. */
  chart?: PatientChart | undefined;
  actions?: ReactNode;
}

const say = words.patients.header;

function birthLine(patient: PatientSummary, formats: Formats): string {
  if (!patient.dateOfBirth) return say.birthUnknown;
  const template = patient.isDateOfBirthEstimated ? say.bornAbout : say.born;
  const born = fill(template, { date: formats.date(patient.dateOfBirth) });
  return [formats.age(patient.dateOfBirth), born].filter(Boolean).join(' · ');
}

/** The patient's header from data that is there. */
export function PatientHeaderView({ patient, insuredUntil, chart, actions }: PatientHeaderViewProps) {
  const formats = useFormats();
  const today = useToday();
  const conditions = chart?.medicalHistory?.chronicConditions ?? [];
  const visit =
    chart &&
    (chart.lastVisitDate ? fill(say.lastVisit, { date: formats.dayOf(chart.lastVisitDate) }) : say.noVisit);
  const isExpired = insuredUntil !== undefined && insuredUntil < today;
  const insured =
    insuredUntil &&
    fill(isExpired ? say.insuranceExpired : say.insuredUntil, { date: formats.date(insuredUntil) });
  const more = [...conditions, visit, insured].filter(Boolean).join(' · ');
  return (
    <section className={classes.header} aria-label={say.label}>
      <PersonAvatar person={patient} size="lg" />
      <div className={classes.words}>
        <div className={classes.first}>
          <h1 className={classes.name}>
            {patient.lastName}, {patient.firstName}
          </h1>
          <span className={classes.identity}>
            {patient.gender ? genderLabels[patient.gender] : say.sexUnknown} · {birthLine(patient, formats)} ·{' '}
            {patient.patientId}
          </span>
          <PatientStatusBadge status={patient.status} />
        </div>
        {more && <div className={classes.more}>{more}</div>}
      </div>
      <div className={classes.actions}>
        {chart && <AllergyBadge allergies={chart.allergies} />}
        {actions}
      </div>
    </section>
  );
}
