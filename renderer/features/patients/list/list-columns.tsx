import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { ListedPatient } from '#shared/contract/patient-list.ts';
import type { PatientListColumn, PatientListSort } from '#shared/domain/patient-list.ts';
import { genderLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';
import type { Column } from '../../../components/data-table.tsx';
import { PatientStatusBadge } from '../../../components/patient-status-badge.tsx';
import type { ListView } from './use-list-view.ts';

const say = words.registry.list;

type Shown = Pick<Column<ListedPatient>, 'width' | 'align' | 'cell'> & { by?: PatientListSort['by'] };

const shown = (formats: Formats): Record<PatientListColumn, Shown> => ({
  born: {
    by: 'born',
    width: '7.5rem',
    cell: ({ dateOfBirth }) => dateOfBirth && formats.date(dateOfBirth),
  },
  age: { width: '4.5rem', cell: ({ dateOfBirth }) => dateOfBirth && formats.shortAge(dateOfBirth) },
  sex: { width: '5rem', cell: ({ gender }) => gender && genderLabels[gender] },
  number: { width: '7rem', cell: ({ patientId }) => patientId },
  phone: { width: '10rem', cell: ({ phone }) => phone },
  email: { width: '14rem', cell: ({ email }) => email },
  status: { width: '7.5rem', cell: ({ status }) => <PatientStatusBadge status={status} /> },
  lastVisit: {
    by: 'lastVisit',
    width: '7.5rem',
    cell: ({ lastVisitDate }) => lastVisitDate && formats.dayOf(lastVisitDate),
  },
  visits: { width: '5rem', align: 'right', cell: ({ totalVisits }) => totalVisits },
  insurer: { width: '10rem', cell: ({ insurance }) => insurance?.provider },
  insuredUntil: {
    width: '8rem',
    cell: ({ insurance }) => insurance?.validUntil && formats.date(insurance.validUntil),
  },
  registered: { by: 'registered', width: '7.5rem', cell: ({ createdAt }) => formats.dayOf(createdAt) },
});

/** The name, and the chosen columns; the orders stand in the heads. */
export function useListColumns({ columns, sort, sortBy }: ListView): Column<ListedPatient>[] {
  const formats = useFormats();
  const cells = shown(formats);
  const orderOf = (by: PatientListSort['by'] | undefined): Pick<Column<ListedPatient>, 'sort'> =>
    by
      ? {
          sort: {
            direction: sort.by === by ? (sort.isDescending ? 'descending' : 'ascending') : 'none',
            onSort: () => sortBy(by),
          },
        }
      : {};
  return [
    {
      key: 'name',
      title: say.name,
      ...orderOf('name'),
      cell: ({ _id, lastName, firstName }) => (
        <Anchor component={Link} to={`/patients/${_id}`} fw={600} c="inherit" underline="hover" tabIndex={-1}>
          {lastName}, {firstName}
        </Anchor>
      ),
    },
    ...columns.map((column) => {
      const { by, ...rest } = cells[column];
      return { key: column, title: say.columns[column], ...orderOf(by), ...rest };
    }),
  ];
}
