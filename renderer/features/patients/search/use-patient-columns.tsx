import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { genderLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { birthDate } from '../../../components/birth-date.ts';
import type { Column } from '../../../components/data-table.tsx';
import { PatientStatusBadge } from '../../../components/patient-status-badge.tsx';

const say = words.patients.list;

/** What a list of patients shows: enough to tell namesakes apart. */
export function usePatientColumns({
  isSimilar,
}: {
  /** Who does not match what was typed, but nearly. */
  isSimilar: (patient: PatientSummary) => boolean;
}): Column<PatientSummary>[] {
  const formats = useFormats();
  return [
    {
      key: 'name',
      title: say.name,
      cell: (patient) => (
        <>
          <Anchor
            component={Link}
            to={`/patients/${patient._id}`}
            fw={600}
            c="inherit"
            underline="hover"
            tabIndex={-1}
          >
            {patient.lastName}, {patient.firstName}
          </Anchor>
          {isSimilar(patient) && (
            <Text span size="xs" c="dimmed" ml={8}>
              {say.onlySimilar}
            </Text>
          )}
        </>
      ),
    },
    { key: 'born', title: say.birthDate, width: '8.5rem', cell: (patient) => birthDate(patient, formats) },
    {
      key: 'age',
      title: say.age,
      width: '4rem',
      cell: ({ dateOfBirth }) => dateOfBirth && formats.shortAge(dateOfBirth),
    },
    { key: 'sex', title: say.sex, width: '5rem', cell: ({ gender }) => gender && genderLabels[gender] },
    { key: 'number', title: say.number, width: '7rem', cell: ({ patientId }) => patientId },
    { key: 'phone', title: say.phone, width: '10rem', isOptional: true, cell: ({ phone }) => phone },
    {
      key: 'status',
      title: say.status,
      width: '8.25rem',
      cell: ({ status }) => <PatientStatusBadge status={status} />,
    },
  ];
}
