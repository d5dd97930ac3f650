import { Button, Text } from '@mantine/core';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { genderLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { birthDate } from '../../../components/birth-date.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { FactList } from '../../../components/fact-list.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';

const say = words.patients;

/** The chosen patient beside the list, from what the search already showed: choosing is not yet opening. */
export function PatientPane({
  patient,
  onOpen,
}: {
  patient: PatientSummary | undefined;
  onOpen: (id: string) => void;
}) {
  const formats = useFormats();
  if (!patient) {
    return (
      <Text c="dimmed" p="lg">
        {say.empty.choose}
      </Text>
    );
  }
  const { dateOfBirth, gender, phone, status, patientId } = patient;
  const age = dateOfBirth && formats.age(dateOfBirth);
  return (
    <DetailsPane
      title={`${patient.lastName}, ${patient.firstName}`}
      subtitle={patientId}
      foot={
        <Button variant="default" rightSection={<KeyHint keys="enter" />} onClick={() => onOpen(patient._id)}>
          {say.pane.open}
        </Button>
      }
    >
      <FactList
        facts={[
          {
            label: say.fields.dateOfBirth,
            value: [birthDate(patient, formats), age].filter(Boolean).join(', '),
          },
          { label: say.fields.gender, value: gender && genderLabels[gender] },
          { label: say.fields.phone, value: phone },
          { label: say.fields.status, value: patientStatusLabels[status] },
        ]}
      />
    </DetailsPane>
  );
}
