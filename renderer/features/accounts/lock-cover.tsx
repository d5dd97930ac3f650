import { Button } from '@mantine/core';
import { useState } from 'react';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useSession, useTakeSession } from '../../app/session.ts';
import { startAfresh } from '../../app/start-afresh.ts';
import { StageCard } from '../../components/stage-card.tsx';
import classes from './lock-cover.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useFocusBack } from './use-focus-back.ts';

const say = words.accounts.lock;

/** Covers the window. The same person goes on where they were; somebody else gets a fresh window. */
export function LockCover() {
  useFocusBack();
  const { user } = useSession();
  const takeSession = useTakeSession();
  const [isOther, setOther] = useState(false);
  const name = fullName(user);
  return (
    <div className={classes.cover}>
      {isOther ? (
        <StageCard title={say.otherTitle} lead={fill(say.otherLead, { name })}>
          <SignInForm
            onSignedIn={(session) => (session.user._id === user._id ? takeSession(session) : startAfresh())}
          />
          <Button variant="subtle" size="compact-sm" mt="lg" ml={-8} onClick={() => setOther(false)}>
            {fill(say.back, { name })}
          </Button>
        </StageCard>
      ) : (
        <StageCard title={say.title} lead={say.lead}>
          <UnlockForm name={name} onUnlocked={takeSession} />
          <Button variant="subtle" size="compact-sm" mt="lg" ml={-8} onClick={() => setOther(true)}>
            {say.other}
          </Button>
        </StageCard>
      )}
    </div>
  );
}
