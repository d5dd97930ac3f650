import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { words } from '#shared/words/words.ts';
import { useNow } from '../../../app/now.ts';
import { useOffers } from './use-offers.ts';
import type { WaitSeed } from './wait-seed.ts';

interface WantsEarlierProps {
  appointment: AppointmentView;
  onWait: (seed: WaitSeed) => void;
  onWaitlist: () => void;
}

/** Puts the patient on the waitlist for an earlier time, or says that they are on it. */
export function WantsEarlier({ appointment, onWait, onWaitlist }: WantsEarlierProps) {
  const now = useNow();
  const offers = useOffers();
  const { _id, status, arrivedAt, dateTime } = appointment;
  if (!isOpen(status) || arrivedAt || Date.parse(dateTime) <= Date.parse(now)) return null;
  const isWaiting = offers?.appointmentIds.includes(_id) ?? false;
  return (
    <Button
      variant={isWaiting ? 'subtle' : 'default'}
      style={{ alignSelf: 'flex-start' }}
      leftSection={<IconHourglass size={16} stroke={1.75} aria-hidden />}
      onClick={() => (isWaiting ? onWaitlist() : onWait(appointment))}
    >
      {isWaiting ? words.waitlist.onList : words.waitlist.wantsEarlier}
    </Button>
  );
}
