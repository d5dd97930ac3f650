import { Button } from '@mantine/core';
import { IconTrashOff } from '@tabler/icons-react';
import type { DeletedPatient } from '#shared/contract/patient-status.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { useKept } from '../../../app/view-store.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { PageBody } from '../../../components/page-body.tsx';
import { useRestorePatient } from './use-restore-patient.ts';

const say = words.registry.deleted;
const list = words.patients.list;

/** The records that administrators deleted, to be restored. */
export function DeletedScreen() {
  const formats = useFormats();
  const restore = useRestorePatient();
  const [chosen, choose] = useKept('patients.deleted.chosen');
  const answer = useChannel('patients.listDeletedPatients', {});
  const { data } = answer;
  const columns: Column<DeletedPatient>[] = [
    { key: 'name', title: list.name, cell: ({ lastName, firstName }) => `${lastName}, ${firstName}` },
    {
      key: 'born',
      title: list.birthDate,
      width: '8.5rem',
      cell: ({ dateOfBirth }) => dateOfBirth && formats.date(dateOfBirth),
    },
    { key: 'number', title: list.number, width: '7rem', cell: ({ patientId }) => patientId },
    {
      key: 'when',
      title: say.when,
      width: '11rem',
      cell: ({ deletedAt }) => formats.dateTime(deletedAt),
    },
    {
      key: 'by',
      title: say.by,
      width: '12rem',
      isOptional: true,
      cell: ({ deletedByName }) => deletedByName,
    },
    {
      key: 'restore',
      title: say.restore,
      isTitleHidden: true,
      width: '7rem',
      align: 'right',
      cell: (patient) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={fill(say.restoreOf, { name: fullName(patient) })}
          onClick={() => void restore(patient)}
        >
          {say.restore}
        </Button>
      ),
    },
  ];
  if (!data) return <ListPending answer={answer} />;
  return (
    <PageBody isFlush>
      {data.patients.length === 0 ? (
        <EmptyState icon={IconTrashOff} title={say.none} text={say.noneText} />
      ) : (
        <DataTable
          label={say.label}
          columns={columns}
          rows={data.patients}
          rowKey={({ _id }) => _id}
          selected={chosen}
          onSelect={({ _id }) => choose(_id)}
        />
      )}
    </PageBody>
  );
}
