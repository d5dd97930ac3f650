import { Button, Group, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { fullName } from '#shared/domain/user.ts';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { PasswordField } from '../../../components/form/password-field.tsx';
import classes from './note.module.css';
import type { CompleteVisit } from './use-complete-visit.ts';

const say = words.visits.sign;

interface SignFormProps {
  visit: VisitView;
  completion: CompleteVisit;
  onCancel: () => void;
}

/** Asks for the password that signs a note. */
export function SignForm({ visit, completion, onCancel }: SignFormProps) {
  const [password, setPassword] = useState('');
  const { failure, isCompleting } = completion;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void completion.sign(password).then(() => setPassword(''));
  };
  return (
    <form className={classes.sign} onSubmit={submit} aria-label={say.title}>
      <Text size="sm" className={classes.signWords}>
        {fill(say.explain, { name: fullName(visit.patient) })}
      </Text>
      <PasswordField
        aria-label={say.password}
        placeholder={say.password}
        autoComplete="current-password"
        autoFocus
        value={password}
        error={failure && sayError(failure).title}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <Group gap={8}>
        <Button variant="default" onClick={onCancel}>
          {words.app.actions.cancel}
        </Button>
        <Button type="submit" disabled={password === ''} loading={isCompleting}>
          {say.sign}
        </Button>
      </Group>
    </form>
  );
}
