import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DueImmunization } from '#shared/contract/medical-history.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';
import type { Column } from '../../../components/data-table.tsx';
import { DueBadge } from '../history/due-badge.tsx';

const say = words.medicalHistory.dueList;

/** Where the booking form for a patient is. */
export const bookingPath = (patientId: string) => `/calendar?patient=${patientId}`;

/** Whom to call, about what, and the way to the booking. */
export function dueColumns(formats: Formats, canBook: boolean): Column<DueImmunization>[] {
  const columns: Column<DueImmunization>[] = [
    {
      key: 'name',
      title: say.name,
      cell: ({ patient }) => (
        <Anchor component={Link} to={`/patients/${patient._id}`} c="var(--ink)" fw={550}>
          {patient.lastName}, {patient.firstName}
        </Anchor>
      ),
    },
    {
      key: 'born',
      title: say.birthDate,
      width: '7.5rem',
      cell: ({ patient }) => patient.dateOfBirth && formats.date(patient.dateOfBirth),
    },
    { key: 'phone', title: say.phone, width: '10rem', cell: ({ patient }) => patient.phone ?? say.noPhone },
    {
      key: 'vaccine',
      title: say.vaccine,
      cell: ({ vaccines }) => vaccines.map(({ vaccine }) => vaccine).join(', '),
    },
    {
      key: 'due',
      title: say.due,
      width: '14.5rem',
      cell: ({ vaccines }) => vaccines[0] && <DueBadge due={vaccines[0].due} />,
    },
  ];
  if (!canBook) return columns;
  return [
    ...columns,
    {
      key: 'book',
      title: say.booking,
      width: '8rem',
      align: 'right',
      cell: ({ patient }) => (
        <Button
          component={Link}
          to={bookingPath(patient._id)}
          variant="subtle"
          size="compact-sm"
          aria-label={fill(say.bookFor, { name: `${patient.firstName} ${patient.lastName}` })}
        >
          {say.book}
        </Button>
      ),
    },
  ];
}
