import { Button, TextInput } from '@mantine/core';
import { IconCalendarSearch, IconCalendarTime, IconCheck, IconDoorEnter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useNow } from '../../../app/now.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { allowedSteps } from './allowed-steps.ts';
import classes from './appointment.module.css';
import { useSteps } from './use-steps.ts';

interface StepButtonsProps {
  appointment: AppointmentView;
  onMove: () => void;
  onCancel: () => void;
  onAnother: () => void;
}

const say = words.scheduling.steps;
const ROOM_LENGTH = 50;
const glyph = (Glyph: typeof IconX) => <Glyph size={16} stroke={1.75} aria-hidden />;

/** What can be done with the appointment now, the likeliest first. */
export function StepButtons({ appointment, onMove, onCancel, onAnother }: StepButtonsProps) {
  const { timeZone } = useClinic();
  const allowed = allowedSteps(appointment, useNow(), timeZone);
  const steps = useSteps();
  const [room, setRoom] = useState('');
  const checkIn = () => void steps.checkIn(appointment, room);
  useScreenKeys('appointment', [
    ...(allowed.checkIn ? [{ keys: 'I', label: say.checkIn, run: checkIn }] : []),
    ...(allowed.move ? [{ keys: 'M', label: say.move, run: onMove }] : []),
  ]);
  const plain = (
    isAllowed: boolean,
    label: string,
    icon: typeof IconX,
    onClick: () => void,
    loading = false,
    hint?: string,
  ) =>
    isAllowed && (
      <Button
        variant="default"
        leftSection={glyph(icon)}
        rightSection={hint && <KeyHint keys={hint} />}
        loading={loading}
        onClick={onClick}
      >
        {label}
      </Button>
    );
  return (
    <div className={classes.steps}>
      {allowed.checkIn && (
        <div className={classes.checkIn}>
          <Button
            flex={1}
            leftSection={glyph(IconDoorEnter)}
            rightSection={<KeyHint keys="I" />}
            loading={steps.isCheckingIn}
            onClick={checkIn}
          >
            {say.checkIn}
          </Button>
          <TextInput
            w="6.5rem"
            aria-label={say.roomLabel}
            placeholder={say.roomPlaceholder}
            maxLength={ROOM_LENGTH}
            autoComplete="off"
            value={room}
            onChange={(event) => setRoom(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') checkIn();
            }}
          />
        </div>
      )}
      {plain(
        allowed.confirm,
        say.confirm,
        IconCheck,
        () => void steps.confirm(appointment),
        steps.isConfirming,
      )}
      {plain(
        allowed.undoCheckIn,
        say.undoCheckIn,
        IconDoorEnter,
        () => void steps.undoCheckIn(appointment),
        steps.isUndoing,
      )}
      {plain(
        allowed.reinstate,
        say.reinstate,
        IconCheck,
        () => void steps.reinstate(appointment),
        steps.isReinstating,
      )}
      {plain(allowed.another, say.another, IconCalendarSearch, onAnother)}
      {plain(allowed.move, say.move, IconCalendarTime, onMove, false, 'M')}
      {plain(allowed.noShow, say.noShow, IconX, () => void steps.markNoShow(appointment), steps.isMissing)}
      {allowed.cancel && (
        <Button variant="subtle" color="red" onClick={onCancel}>
          {say.cancel}
        </Button>
      )}
    </div>
  );
}
