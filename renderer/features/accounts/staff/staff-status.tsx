import { IconCircleCheck, IconCircleMinus, IconClock, IconLock } from '@tabler/icons-react';
import type { StaffMember } from '#shared/contract/accounts.ts';
import { words } from '#shared/words/words.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';

const say = words.accounts.staff;

/** Whether a member of staff can sign in. */
export function StaffStatus({ person }: { person: StaffMember }) {
  if (!person.isActive) {
    return (
      <StatusBadge tone="neutral" icon={IconCircleMinus}>
        {say.inactive}
      </StatusBadge>
    );
  }
  if (person.isLockedOut) {
    return (
      <StatusBadge tone="danger" icon={IconLock}>
        {say.lockedOut}
      </StatusBadge>
    );
  }
  if (!person.isVerified) {
    return (
      <StatusBadge tone="attention" icon={IconClock}>
        {say.notVerified}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge tone="good" icon={IconCircleCheck}>
      {say.active}
    </StatusBadge>
  );
}
