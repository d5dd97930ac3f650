import { IconAbc } from '@tabler/icons-react';
import { foldName } from '#shared/domain/name-words.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';

interface WordsTableProps {
  filter: string;
  chosen: string | undefined;
  onChoose: (word: string) => void;
}

const say = words.spelling;
const columns: Column<string>[] = [{ key: 'word', title: say.word, cell: (word) => <b>{word}</b> }];

/** The clinic's words as a table, in the order of the alphabet. */
export function WordsTable({ filter, chosen, onChoose }: WordsTableProps) {
  const answer = useChannel('clinic.listSpellingWords', {});
  const { data } = answer;
  if (!data) return <ListPending answer={answer} />;
  const typed = foldName(filter.trim());
  const shown = data.words
    .filter((word) => foldName(word).includes(typed))
    .sort((one, other) => one.localeCompare(other));
  if (shown.length === 0) return <EmptyState icon={IconAbc} title={say.none} text={say.noneText} />;
  return (
    <DataTable
      label={say.words}
      columns={columns}
      rows={shown}
      rowKey={(word) => word}
      selected={chosen}
      onSelect={onChoose}
    />
  );
}
