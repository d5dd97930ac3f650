import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { stands } from '#shared/domain/history-entry.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { hasDraft } from '../../../app/draft-store.ts';
import { useFormats } from '../../../app/formats.ts';
import { useCan } from '../../../app/session.ts';
import { EntryForm, entryFormKey } from './entry-form.tsx';
import { EntryLine } from './entry-line.tsx';
import classes from './history.module.css';
import { TakeOffForm } from './take-off-form.tsx';
import { useHistoryCalls } from './use-history-calls.ts';

interface EntryRowProps {
  patientId: string;
  entry: HistoryEntryView;
  isDueShown: boolean;
}

const say = words.medicalHistory.entry;

/** One entry that stands, with who wrote it when; those who may write the chart change it or take it off. */
export function EntryRow({ patientId, entry, isDueShown }: EntryRowProps) {
  const formats = useFormats();
  const canWrite = useCan('chart.write');
  const { takeOff } = useHistoryCalls(patientId);
  const [open, setOpen] = useState<'change' | 'take-off' | undefined>(() =>
    hasDraft(entryFormKey(patientId, entry.kind, entry.entryId)) ? 'change' : undefined,
  );
  const close = () => setOpen(undefined);
  const by = fill(say.by, { name: entry.addedByName ?? '', date: formats.dayOf(entry.addedAt) });
  const name = { name: entry.text };
  if (open === 'change') {
    return (
      <li className={classes.row}>
        <EntryForm patientId={patientId} kind={entry.kind} entry={entry} onClose={close} />
      </li>
    );
  }
  if (!stands(entry)) return null;
  return (
    <li className={classes.row}>
      <div className={classes.entry}>
        <div className={classes.words}>
          <EntryLine entry={entry} isDueShown={isDueShown} />
          <span className={classes.by}>{by}</span>
        </div>
        {canWrite && open === undefined && (
          <div className={classes.actions}>
            <Tooltip label={fill(say.change, name)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={fill(say.change, name)}
                onClick={() => setOpen('change')}
              >
                <IconPencil size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={fill(say.takeOff, name)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={fill(say.takeOff, name)}
                onClick={() => setOpen('take-off')}
              >
                <IconX size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </div>
        )}
      </div>
      {open === 'take-off' && (
        <TakeOffForm entry={entry} onTakeOff={(reason) => takeOff(entry, reason)} onClose={close} />
      )}
    </li>
  );
}
