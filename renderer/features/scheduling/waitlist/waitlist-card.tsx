import { Button, Group, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WaitlistView } from '#shared/contract/waitlist.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { useEntryWords } from './use-entry-words.ts';
import type { SomebodyWaiting, useWaitlistCalls } from './use-waitlist-calls.ts';
import classes from './waitlist.module.css';

interface WaitlistCardProps {
  entry: WaitlistView;
  /** Absent for those who do not book. */
  calls: ReturnType<typeof useWaitlistCalls> | undefined;
}

const say = words.waitlist;

/** Somebody on the list: what they want and have, and the first times that fit, each with both answers. */
export function WaitlistCard({ entry, calls }: WaitlistCardProps) {
  const formats = useFormats();
  const { timeZone } = useClinic();
  const [chosen, choose] = useState<string>();
  const { wish, has } = useEntryWords(entry);
  const { _id, revision, patient, createdAt, reason, isUrgent, openings, appointment } = entry;
  const waiting = { entryId: _id, revision, patient, isMove: appointment !== undefined };
  const name = fullName(patient);
  const opening = openings.find(({ dateTime, doctor }) => `${dateTime} ${doctor._id}` === chosen);
  return (
    <li className={classes.card}>
      <div className={classes.who}>
        <Link to={`/patients/${patient._id}`}>{name}</Link>
        {isUrgent && (
          <StatusBadge tone="attention" icon={IconAlertTriangle}>
            {say.urgent}
          </StatusBadge>
        )}
      </div>
      <div className={classes.facts}>{wish}</div>
      <div className={classes.facts}>{[reason, patient.phone].filter(Boolean).join(' · ')}</div>
      <div className={classes.facts}>
        {[fill(say.since, { date: formats.dayOf(createdAt) }), has].filter(Boolean).join(' · ')}
      </div>
      {openings.length === 0 ? (
        <div className={classes.none}>{say.noneFree}</div>
      ) : (
        <fieldset aria-label={fill(say.openings, { name })} className={classes.openings}>
          {openings.map(({ dateTime, doctor }) => {
            const key = `${dateTime} ${doctor._id}`;
            return (
              <button
                key={key}
                type="button"
                className={classes.opening}
                aria-pressed={key === chosen}
                disabled={!calls}
                onClick={() => choose(key === chosen ? undefined : key)}
              >
                <span>{formats.weekdayDate(clinicDate(dateTime, timeZone))}</span>
                <b>{formats.time(dateTime)}</b>
                <span className={classes.with}>{staffName({ ...doctor, role: 'doctor' })}</span>
              </button>
            );
          })}
        </fieldset>
      )}
      {calls && opening && (
        <Group gap={8}>
          <Button size="compact-sm" loading={calls.isBusy} onClick={() => void calls.take(waiting, opening)}>
            {appointment ? say.move : say.book}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => void calls.decline(waiting, opening)}>
            {say.cannot}
          </Button>
        </Group>
      )}
      {calls && !opening && <TakeOff waiting={waiting} remove={calls.remove} />}
    </li>
  );
}

interface TakeOffProps {
  waiting: SomebodyWaiting;
  remove: (waiting: SomebodyWaiting, reason: string) => Promise<void>;
}

/** Takes somebody off the list, once it is said why. */
function TakeOff({ waiting, remove }: TakeOffProps) {
  const [reason, setReason] = useState<string>();
  const typed = reason?.trim() ?? '';
  if (reason === undefined) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setReason('')}
      >
        {say.takeOff}
      </Button>
    );
  }
  return (
    <form
      className={classes.takeOff}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed) void remove(waiting, typed);
      }}
    >
      <TextInput
        flex={1}
        size="sm"
        autoFocus
        autoComplete="off"
        maxLength={500}
        aria-label={say.takeOffReason}
        placeholder={say.takeOffReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" disabled={!typed}>
        {say.takeOff}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setReason(undefined)}>
        {say.takeOffKeep}
      </Button>
    </form>
  );
}
