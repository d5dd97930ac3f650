import type { PatientDetails } from '#shared/contract/patients.ts';
import { genderLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { addressLines } from '../../../components/address-lines.ts';
import { birthDate } from '../../../components/birth-date.ts';
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
  return (
    <Panel title={sections.identity}>
      <FactList
        facts={[
          { label: say.lastName, value: patient.lastName },
          { label: say.firstName, value: patient.firstName },
          {
            label: say.dateOfBirth,
            value:
              dateOfBirth &&
              [birthDate(patient, formats), formats.age(dateOfBirth)].filter(Boolean).join(', '),
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
  return (
    <Panel title={sections.contact}>
      <FactList
        facts={[
          { label: say.phone, value: patient.phone },
          { label: say.email, value: patient.email ?? words.patients.noEmail },
          { label: say.address, value: addressLines(patient.address).join('\n') },
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
