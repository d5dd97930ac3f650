import { Button } from '@mantine/core';
import { IconUserPlus, IconUserQuestion, IconUserSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import type { usePatientSearch } from '../../../components/use-patient-search.ts';
import classes from './patients-screen.module.css';
import { usePatientColumns } from './use-patient-columns.tsx';

interface FoundPatientsProps {
  text: string;
  search: ReturnType<typeof usePatientSearch>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
  canRegister: boolean;
}

const say = words.patients;

function footOf({ isRecent, hasMore, patients, similarFrom }: FoundPatientsProps['search']): string {
  if (isRecent) return say.list.recent;
  if (hasMore) return say.list.more;
  const similar = patients.length - similarFrom;
  return [count(say.list.found, similarFrom), similar > 0 && count(say.list.similar, similar)]
    .filter(Boolean)
    .join(', ');
}

/** The patients found, or what to do where there are none. */
export function FoundPatients({ text, search, chosen, onChoose, onOpen, canRegister }: FoundPatientsProps) {
  const similar = new Set(search.patients.slice(search.similarFrom).map(({ _id }) => _id));
  const columns = usePatientColumns({ isSimilar: ({ _id }) => similar.has(_id) });
  if (search.error) return <ErrorState error={search.error} onRetry={search.retry} />;
  if (search.isRecent && search.patients.length === 0) {
    return <EmptyState icon={IconUserSearch} title={say.empty.start} text={say.empty.startText} />;
  }
  if (search.patients.length === 0) {
    if (search.isSearching) return <ListSkeleton />;
    const register = (
      <Button
        component={Link}
        to="/patients/register"
        variant="default"
        mt={8}
        leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
      >
        {say.register}
      </Button>
    );
    return (
      <EmptyState
        icon={IconUserQuestion}
        title={fill(say.empty.none, { text: text.trim() })}
        text={say.empty.noneText}
        action={canRegister && register}
      />
    );
  }
  return (
    <>
      <DataTable
        label={search.isRecent ? say.list.recent : say.list.label}
        columns={columns}
        rows={search.patients}
        rowKey={({ _id }) => _id}
        selected={chosen}
        onSelect={({ _id }) => onChoose(_id)}
        onOpen={({ _id }) => onOpen(_id)}
      />
      <div className={classes.count} role="status">
        {footOf(search)}
      </div>
    </>
  );
}
