import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { words } from '#shared/words/words.ts';
import { useClinicStatus } from '../../app/clinic.ts';
import { LeaveDemoButton } from '../../app/leave-demo-button.tsx';
import { useTakeSession } from '../../app/session.ts';
import { StageCard } from '../../components/stage-card.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { RecoverAdminForm } from './recover-admin-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

const say = words.accounts;

/** Before anyone is signed in. In the demo, the accounts to try stand beside it. */
export function SignInScreen() {
  const { clinic, isDemo, database } = useClinicStatus();
  const [isRecovering, setRecovering] = useState(false);
  const [chosen, setChosen] = useState<{ email: string; password: string }>();
  const takeSession = useTakeSession();

  if (isRecovering) {
    return (
      <StageCard title={say.recover.title} lead={say.recover.lead}>
        <RecoverAdminForm onDone={() => setRecovering(false)} />
      </StageCard>
    );
  }
  const aside = isDemo ? <DemoAccounts chosen={chosen?.email} onChoose={setChosen} /> : undefined;
  return (
    <StageCard title={say.signIn.title} lead={clinic?.name} aside={aside}>
      <SignInForm key={chosen?.email} initial={chosen} onSignedIn={takeSession} />
      <Text size="sm" c="dimmed" mt="lg">
        {isDemo ? <LeaveDemoButton /> : say.signIn.others}
      </Text>
      {database === 'this-computer' && !isDemo && (
        <Anchor component="button" type="button" size="sm" mt={4} onClick={() => setRecovering(true)}>
          {say.signIn.forgot}
        </Anchor>
      )}
    </StageCard>
  );
}
