import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '#shared/contract/accounts.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { useSession } from '../../../app/session.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import type { GivenPassword } from './one-time-password.tsx';

interface StaffActionsProps {
  person: StaffMember;
  onEdit: () => void;
  onGiven: (given: GivenPassword) => void;
}

const say = words.accounts.staffActions;

/** Edit, reset, lift a lockout, take or give the right to sign in. */
export function StaffActions({ person, onEdit, onGiven }: StaffActionsProps) {
  const { user } = useSession();
  const [isAsking, setAsking] = useState(false);
  const setActive = useChannelMutation('accounts.setStaffActive');
  const liftLockout = useChannelMutation('accounts.liftLockout');
  const resetPassword = useChannelMutation('accounts.resetPassword');
  const name = fullName(person);
  const isMe = person._id === user._id;

  const toggleActive = (isActive: boolean, revision: number) =>
    setActive.mutate(
      { staffId: person._id, isActive, revision },
      {
        onSuccess: (saved) =>
          toastDone(fill(isActive ? say.activated : say.deactivated, { name }), () =>
            toggleActive(!isActive, saved.revision),
          ),
        onError: toastFailure,
      },
    );
  const lift = () =>
    liftLockout.mutate(
      { staffId: person._id },
      { onSuccess: () => toastDone(fill(say.lifted, { name })), onError: toastFailure },
    );
  const reset = () =>
    resetPassword.mutate(
      { staffId: person._id },
      {
        onSuccess: ({ oneTimePassword }) => onGiven({ staffId: person._id, name, password: oneTimePassword }),
        onError: toastFailure,
        onSettled: () => setAsking(false),
      },
    );

  return (
    <>
      <Button variant="default" px="sm" onClick={onEdit}>
        {say.edit}
      </Button>
      {person.isLockedOut && (
        <Button variant="default" px="sm" loading={liftLockout.isPending} onClick={lift}>
          {say.liftLockout}
        </Button>
      )}
      {!isMe && (
        <>
          <Button variant="default" px="sm" onClick={() => setAsking(true)}>
            {say.resetPassword}
          </Button>
          <Button
            variant={person.isActive ? 'subtle' : 'default'}
            px="sm"
            {...(person.isActive && { color: 'red' })}
            loading={setActive.isPending}
            onClick={() => toggleActive(!person.isActive, person.revision)}
          >
            {person.isActive ? say.deactivate : say.activate}
          </Button>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={fill(say.confirmReset, { name })}
        text={say.confirmResetText}
        confirm={say.confirmResetDo}
        isBusy={resetPassword.isPending}
        onConfirm={reset}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
