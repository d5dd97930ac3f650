import { Button } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import { useTakeSession } from '../../app/session.ts';
import { signOut } from '../../app/sign-out.ts';
import { StageCard } from '../../components/stage-card.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';

const say = words.accounts.changePassword;

/** After a sign-in with a one-time password: nothing else until it is changed. */
export function ChangePasswordScreen() {
  const takeSession = useTakeSession();
  return (
    <StageCard title={say.title} lead={say.lead}>
      <ChangePasswordForm isOneTime onChanged={takeSession} />
      <Button variant="subtle" size="compact-sm" mt="lg" ml={-8} onClick={signOut}>
        {words.app.account.signOut}
      </Button>
    </StageCard>
  );
}
