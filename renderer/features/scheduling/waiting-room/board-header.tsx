import { Button, Select } from '@mantine/core';
import { IconBellRinging, IconWalk } from '@tabler/icons-react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { averageWaitMinutes } from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useCan, useSession } from '../../../app/session.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ALL_DOCTORS, useShownDoctor } from './use-shown-doctor.ts';

interface BoardHeaderProps {
  /** Those of today, of the doctor who is shown. */
  appointments: readonly AppointmentView[];
  /** Whom the doctor at this screen sees next. */
  next: AppointmentView | undefined;
  hasPane: boolean;
  onNext: () => void;
  onWalkIn: () => void;
}

const say = words.scheduling.waitingRoom;

/** How long people wait today, whose patients are shown, and the two things that one does here most. */
export function BoardHeader({ appointments, next, hasPane, onNext, onWalkIn }: BoardHeaderProps) {
  const canCall = useCan('visits.write');
  const { user } = useSession();
  const [shownDoctor, showDoctor] = useShownDoctor();
  const { data } = useChannel('accounts.listDoctors', {});
  const average = averageWaitMinutes(appointments);
  const doctors = (data?.doctors ?? [])
    .filter(({ isActive }) => isActive)
    .toSorted((one, other) => Number(other._id === user._id) - Number(one._id === user._id))
    .map((doctor) => ({ value: doctor._id, label: staffName({ ...doctor, role: 'doctor' }) }));
  return (
    <PageHeader
      title={say.title}
      lead={average === undefined ? say.noWait : fill(say.averageWait, { count: average })}
      actions={
        <>
          <Select
            aria-label={say.doctor}
            w="13rem"
            allowDeselect={false}
            data={[{ value: ALL_DOCTORS, label: say.allDoctors }, ...doctors]}
            value={shownDoctor ?? ALL_DOCTORS}
            onChange={(choice) => choice && showDoctor(choice)}
          />
          <Button
            variant={canCall || hasPane ? 'default' : 'filled'}
            leftSection={<IconWalk size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys="W" />}
            onClick={onWalkIn}
          >
            {say.walkInShort}
          </Button>
          {canCall && (
            <Button
              variant={hasPane ? 'default' : 'filled'}
              leftSection={<IconBellRinging size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys="N" />}
              disabled={!next}
              onClick={onNext}
            >
              {next ? fill(say.nextNamed, { name: fullName(next.patient) }) : say.nobodyWaits}
            </Button>
          )}
        </>
      }
    />
  );
}
