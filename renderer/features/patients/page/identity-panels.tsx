import type { PatientDetails } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { InsuranceBadge } from '../../../components/insurance-badge.tsx';
import { Panel } from '../../../components/panel.tsx';

interface PanelProps {
  patient: PatientDetails;
}

const say = words.patients.fields;
const sections = words.patients.sections;

/** Who the patient is. */
export function IdentityPanel({ patient }: PanelProps) {
  const formats = useFormats();
  const { dateOfBirth, gender } = patient;
  const written = dateOfBirth && formats.date(dateOfBirth);
  const born =
    written && patient.isDateOfBirthEstimated ? fill(words.app.date.estimated, { date: written }) : written;
  return (
    <Panel title={sections.identity}>
      <FactList
        facts={[
          { label: say.lastName, value: patient.lastName },
          { label: say.firstName, value: patient.firstName },
          {
            label: say.dateOfBirth,
            value: dateOfBirth && [born, formats.age(dateOfBirth)].filter(Boolean).join(', '),
          },
          { label: say.gender, value: gender && genderLabels[gender] },
          { label: say.number, value: patient.patientId },
          { label: say.status, value: patientStatusLabels[patient.status] },
          { label: say.registered, value: formats.dayOf(patient.createdAt) },
        ]}
      />
    </Panel>
  );
}

/** How the patient is reached. */
export function ContactPanel({ patient }: PanelProps) {
  const { street, zipCode, city, state, country } = patient.address ?? {};
  const town = [zipCode, city].filter(Boolean).join(' ');
  return (
    <Panel title={sections.contact}>
      <FactList
        facts={[
          { label: say.phone, value: patient.phone },
          { label: say.email, value: patient.email ?? words.patients.noEmail },
          { label: say.address, value: [street, town, state, country].filter(Boolean).join('\n') },
        ]}
      />
    </Panel>
  );
}

/** Whom to call. */
export function EmergencyPanel({ patient }: PanelProps) {
  const { name, relationship, phone } = patient.emergencyContact ?? {};
  return (
    <Panel title={sections.emergency}>
      <FactList
        facts={[
          { label: say.contactName, value: name },
          { label: say.contactRelationship, value: relationship },
          { label: say.contactPhone, value: phone },
        ]}
      />
    </Panel>
  );
}

/** Who pays, and until when. */
export function InsurancePanel({ patient }: PanelProps) {
  const formats = useFormats();
  const { provider, policyNumber, groupNumber, validUntil } = patient.insurance ?? {};
  return (
    <Panel title={sections.insurance} aside={<InsuranceBadge insurance={patient.insurance} />}>
      <FactList
        facts={[
          { label: say.provider, value: provider },
          { label: say.policyNumber, value: policyNumber },
          { label: say.groupNumber, value: groupNumber },
          { label: say.validUntil, value: validUntil && formats.date(validUntil) },
        ]}
      />
    </Panel>
  );
}
