import { IconUserQuestion } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { StaffMember } from '#shared/contract/accounts.ts';
import { staffName } from '#shared/domain/user.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useSession } from '../../../app/session.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { StaffStatus } from './staff-status.tsx';

interface StaffTableProps {
  staff: StaffMember[];
  query: Pick<UseQueryResult, 'data' | 'error' | 'refetch'>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const say = words.accounts.staff;

/** The members of staff as a table. */
export function StaffTable({ staff, query, chosen, onChoose }: StaffTableProps) {
  const columns = useStaffColumns();
  if (!query.data) return <ListPending answer={query} />;
  if (staff.length === 0) return <EmptyState icon={IconUserQuestion} title={say.none} text={say.noneText} />;
  return (
    <DataTable
      label={say.label}
      columns={columns}
      rows={staff}
      rowKey={({ _id }) => _id}
      selected={chosen}
      onSelect={({ _id }) => onChoose(_id)}
    />
  );
}

function useStaffColumns(): Column<StaffMember>[] {
  const formats = useFormats();
  const { user } = useSession();
  return [
    {
      key: 'name',
      title: say.name,
      cell: (person) => (
        <>
          <b>{staffName(person)}</b>
          {person._id === user._id && ` (${say.you})`}
        </>
      ),
    },
    {
      key: 'role',
      title: say.role,
      width: '13rem',
      cell: ({ role, isAdmin }) =>
        isAdmin && role !== 'admin' ? `${roleLabels[role]}, ${say.admin}` : roleLabels[role],
    },
    { key: 'email', title: say.email, isOptional: true, cell: ({ email }) => email },
    {
      key: 'lastLogin',
      title: say.lastLogin,
      width: '12rem',
      isOptional: true,
      cell: ({ lastLogin }) => (lastLogin ? formats.dateTime(lastLogin) : say.never),
    },
    { key: 'status', title: say.status, width: '11.5rem', cell: (person) => <StaffStatus person={person} /> },
  ];
}
