import type { ReactNode } from 'react';
import { words } from '#shared/words/words.ts';
import classes from './fact-list.module.css';

export interface Fact {
  label: string;
  /** Nothing shows as "Not given". */
  value: ReactNode;
}

/** Names and values, one per line. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd data-empty={value ? undefined : true}>{value || words.app.none}</dd>
        </div>
      ))}
    </dl>
  );
}
