import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { type HistoryKind, stands } from '#shared/domain/history-entry.ts';
import { dueVaccines } from '#shared/domain/immunization-due.ts';
import { deriveMedicalHistory } from '#shared/domain/medical-history.ts';
import { words } from '#shared/words/words.ts';
import { hasDraft } from '../../../app/draft-store.ts';
import { useCan } from '../../../app/session.ts';
import { Panel } from '../../../components/panel.tsx';
import { EntryForm, entryFormKey } from './entry-form.tsx';
import { EntryRow } from './entry-row.tsx';
import classes from './history.module.css';
import { PastEntries } from './past-entries.tsx';

interface KindPanelProps {
  patientId: string;
  kind: HistoryKind;
  /** The entries of this kind, in the order in which they were written. */
  entries: HistoryEntryView[];
}

/** The entries of one kind: what stands, a form to add, and what no longer stands under a fold. */
export function KindPanel({ patientId, kind, entries }: KindPanelProps) {
  const say = words.medicalHistory.kinds[kind];
  const canWrite = useCan('chart.write');
  const [isAdding, setAdding] = useState(() => hasDraft(entryFormKey(patientId, kind)));
  // Somebody else took it off while it is being changed here: what was typed stays on the screen.
  const isTypedIn = ({ entryId }: HistoryEntryView) => hasDraft(entryFormKey(patientId, kind, entryId));
  const shown = entries.filter((entry) => stands(entry) || isTypedIn(entry));
  const past = entries
    .filter((entry) => !stands(entry))
    .sort((one, other) => (other.removedAt ?? '').localeCompare(one.removedAt ?? ''));
  const due = dueVaccines(deriveMedicalHistory(entries).immunizations);
  const isDue = ({ text, nextDue }: HistoryEntryView) =>
    due.some((next) => next.vaccine === text && next.due === nextDue);
  return (
    <Panel
      title={say.title}
      aside={
        canWrite &&
        !isAdding && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            aria-label={say.add}
            onClick={() => setAdding(true)}
          >
            {words.app.actions.add}
          </Button>
        )
      }
    >
      {isAdding && <EntryForm patientId={patientId} kind={kind} onClose={() => setAdding(false)} />}
      {shown.length === 0 && !isAdding && (
        <Text size="sm" c="dimmed">
          {say.none}
        </Text>
      )}
      <ul className={classes.list}>
        {shown.map((entry) => (
          <EntryRow key={entry.entryId} patientId={patientId} entry={entry} isDueShown={isDue(entry)} />
        ))}
      </ul>
      {past.length > 0 && <PastEntries patientId={patientId} entries={past} />}
    </Panel>
  );
}
