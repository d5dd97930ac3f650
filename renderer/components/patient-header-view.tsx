import type { ReactNode } from 'react';
import type { PatientChart, PatientDetails } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../app/clinic.ts';
import { type Formats, useFormats } from '../app/formats.ts';
import { EmergencyContact } from './emergency-contact.tsx';
import { PatientAllergies } from './patient-allergies.tsx';
import classes from './patient-header.module.css';
import { PatientStatusBadge } from './patient-status-badge.tsx';

interface PatientHeaderViewProps {
  patient: PatientDetails;
  /** The face, or what stands for it. */
  photo: ReactNode;
  /** Only for those who may read it. */
  chart?: PatientChart | undefined;
  actions?: ReactNode;
}

const say = words.patients.header;

function birthLine(patient: PatientDetails, formats: Formats): string {
  if (!patient.dateOfBirth) return say.birthUnknown;
  const template = patient.isDateOfBirthEstimated ? say.bornAbout : say.born;
  const born = fill(template, { date: formats.date(patient.dateOfBirth) });
  // Nobody grows older after their death.
  const age = patient.status === 'deceased' ? '' : formats.age(patient.dateOfBirth);
  return [age, born].filter(Boolean).join(', ');
}

/** When the patient was here last, and how long they are insured: what is worth knowing at a glance. */
function lesserFacts(
  patient: PatientDetails,
  chart: PatientChart | undefined,
  formats: Formats,
  today: string,
) {
  const insuredUntil = patient.insurance?.validUntil;
  const isExpired = insuredUntil !== undefined && insuredUntil < today;
  return [
    chart?.bloodGroup && fill(words.chart.header.bloodGroup, { group: chart.bloodGroup }),
    chart &&
      (chart.lastVisitDate ? fill(say.lastVisit, { date: formats.dayOf(chart.lastVisitDate) }) : say.noVisit),
    insuredUntil &&
      fill(isExpired ? say.insuranceExpired : say.insuredUntil, { date: formats.date(insuredUntil) }),
  ].filter((fact) => fact !== undefined && fact !== '');
}

/** The patient's header from data that is there: who it is first, then what must never be overlooked. */
export function PatientHeaderView({ patient, photo, chart, actions }: PatientHeaderViewProps) {
  const formats = useFormats();
  const today = useToday();
  return (
    <section className={classes.header} aria-label={say.label}>
      {photo}
      <div className={classes.words}>
        <div className={classes.top}>
          <div className={classes.who}>
            <div>
              <h1 className={classes.name}>
                {patient.lastName}, {patient.firstName}
              </h1>
              <PatientStatusBadge status={patient.status} deceasedOn={patient.deceasedOn} />
            </div>
            <div className={classes.identity}>
              <span>{patient.gender ? genderLabels[patient.gender] : say.sexUnknown}</span>
              <span>{birthLine(patient, formats)}</span>
              <span>{patient.patientId}</span>
            </div>
          </div>
          {actions}
        </div>
        <div className={classes.strip}>
          {chart && <PatientAllergies allergies={chart.allergies} />}
          <EmergencyContact patient={patient} />
          <span className={classes.more}>{lesserFacts(patient, chart, formats, today).join(' · ')}</span>
        </div>
      </div>
    </section>
  );
}
