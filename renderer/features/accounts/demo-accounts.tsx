import { Text, UnstyledButton } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../app/queries.ts';
import { ListPending } from '../../components/list-pending.tsx';
import classes from './demo-accounts.module.css';

interface DemoAccountsProps {
  chosen: string | undefined;
  onChoose: (credentials: { email: string; password: string }) => void;
}

const say = words.accounts.signIn;

/** The invented people whom one can be. A click fills the form. */
export function DemoAccounts({ chosen, onChoose }: DemoAccountsProps) {
  const answer = useChannel('clinic.listDemoAccounts', {});
  const { data } = answer;
  return (
    <section className={classes.accounts} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={classes.title}>
        {say.demoTitle}
      </h2>
      <Text c="dimmed" mb={8}>
        {say.demoText}
      </Text>
      <ListPending answer={answer} rows={5} />
      {data?.accounts.map(({ email, name, role }) => (
        <UnstyledButton
          key={email}
          className={classes.account}
          aria-label={fill(say.tryAs, { name, role: roleLabels[role] })}
          aria-pressed={chosen === email}
          onClick={() => onChoose({ email, password: data.password })}
        >
          <span className={classes.name}>{name}</span>
          <span className={classes.role}>{roleLabels[role]}</span>
          <span className={classes.email}>{email}</span>
        </UnstyledButton>
      ))}
    </section>
  );
}
