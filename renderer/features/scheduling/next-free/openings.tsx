import { Skeleton, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import type { ChannelInput, ChannelOutput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import classes from './next-free.module.css';

export type Opening = ChannelOutput<'scheduling.findNextFree'>['openings'][number];

/** What others change is told by main; what the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;
const SKELETONS = ['a', 'b', 'c', 'd', 'e', 'f'];
const say = words.scheduling.nextFree;

interface OpeningsProps {
  question: ChannelInput<'scheduling.findNextFree'>;
  onChoose: (opening: Opening) => void;
}

/** The first free times: arrow keys walk them, Enter takes one to the booking form. */
export function Openings({ question, onChoose }: OpeningsProps) {
  const { timeZone } = useClinic();
  const formats = useFormats();
  const { data, error, isPlaceholderData } = useChannel('scheduling.findNextFree', question, {
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  if (error && (!data || isPlaceholderData)) return <ErrorNote error={error.value} />;
  if (!data) return SKELETONS.map((key) => <Skeleton key={key} height={40} />);
  const { openings } = data;
  return (
    <section aria-label={say.results} aria-busy={isPlaceholderData}>
      <Text size="sm" c="dimmed" role="status">
        {openings.length === 0 ? say.none : count(say.found, openings.length)}
      </Text>
      <ol className={classes.openings} data-behind={isPlaceholderData || undefined}>
        {openings.map((opening) => (
          <li key={`${opening.dateTime} ${opening.doctor._id}`}>
            <button
              type="button"
              className={classes.opening}
              data-opening
              onClick={() => onChoose(opening)}
              onKeyDown={walk}
            >
              <span>{formats.weekdayDate(clinicDate(opening.dateTime, timeZone))}</span>
              <b>{formats.time(opening.dateTime)}</b>
              <span className={classes.with}>{staffName({ ...opening.doctor, role: 'doctor' })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Gives the first free time the focus. */
export function focusFirstOpening(): void {
  document.querySelector<HTMLElement>('aside [data-opening]')?.focus();
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const all = [...document.querySelectorAll<HTMLElement>('aside [data-opening]')];
  const at = all.indexOf(event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[to]?.focus();
}
