import { Button, Text } from '@mantine/core';
import { IconHourglass, IconPlus } from '@tabler/icons-react';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { useWaitlistCalls } from './use-waitlist-calls.ts';
import classes from './waitlist.module.css';
import { WaitlistCard } from './waitlist-card.tsx';

interface WaitlistPaneProps {
  onAdd: () => void;
  onBooked: (id: string, date: string) => void;
  onClose: () => void;
}

/** What the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;
const say = words.waitlist;

/** Who waits, longest first, each with the first times that fit. */
export function WaitlistPane({ onAdd, onBooked, onClose }: WaitlistPaneProps) {
  const canBook = useCan('scheduling.book');
  const calls = useWaitlistCalls(onBooked);
  const answer = useChannel('scheduling.listWaitlist', {}, { refetchInterval: REFRESH_MS });
  const { data } = answer;
  const entries = data?.entries ?? [];
  const open = entries.filter(({ openings }) => openings.length > 0).length;
  const summary = [
    count(say.waiting, entries.length),
    open > 0 ? count(say.withOpening, open) : say.noOpening,
  ];
  const add = canBook && (
    <Button variant="default" leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={onAdd}>
      {say.add}
    </Button>
  );
  return (
    <DetailsPane title={say.title} onClose={onClose} foot={entries.length > 0 && add}>
      <ListPending answer={answer} />
      {data && entries.length === 0 && (
        <EmptyState icon={IconHourglass} title={say.empty} text={say.emptyText} action={add} />
      )}
      {entries.length > 0 && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {summary.join(', ')}
          </Text>
          <ol className={classes.list}>
            {entries.map((entry) => (
              <WaitlistCard key={entry._id} entry={entry} calls={canBook ? calls : undefined} />
            ))}
          </ol>
        </>
      )}
    </DetailsPane>
  );
}
