import { words } from '#shared/words/words.ts';
import { useClinic } from '../../app/clinic.ts';
import type { Fact } from './identity-facts.ts';
import classes from './letterhead.module.css';

/** The clinic's name above a paper, and what the paper is. */
export function Letterhead({ title }: { title: string }) {
  const { name } = useClinic();
  return (
    <header className={classes.letterhead}>
      <p className={classes.clinic}>{name}</p>
      <p>{title}</p>
    </header>
  );
}

/** Labels and values, in two columns. */
export function PrintedFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.identity}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands at the foot of every page of a patient's papers. */
export function PrintFoot({ left, right }: { left: string; right: string }) {
  return (
    <footer className={classes.foot}>
      <span>{left}</span>
      <span>{words.recordPrinting.confidential}</span>
      <span>{right}</span>
    </footer>
  );
}
