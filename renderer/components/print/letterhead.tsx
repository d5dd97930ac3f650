import type { Letterhead as LetterheadValues } from '#shared/contract/letterhead.ts';
import { logoTypeOf } from '#shared/domain/letterhead.ts';
import { words } from '#shared/words/words.ts';
import type { Fact } from './identity-facts.ts';
import classes from './letterhead.module.css';

interface LetterheadProps {
  letterhead: LetterheadValues;
  /** What the paper is. */
  title: string;
}

/** The clinic's name, logo and address above a paper, and what the paper is. */
export function Letterhead({ letterhead: { name, letterhead = {}, logo }, title }: LetterheadProps) {
  const { address = '', phone, email, website, registration } = letterhead;
  const addressLines = [...new Set(address.split('\n').map((line) => line.trim()))].filter(Boolean);
  const reached = [phone, email, website].filter(Boolean);
  return (
    <header className={classes.letterhead}>
      <div className={classes.sender}>
        {logo && <img className={classes.logo} src={`data:${logoTypeOf(logo)};base64,${logo}`} alt="" />}
        <div>
          <p className={classes.clinic}>{name}</p>
          <div className={classes.lines}>
            {addressLines.length > 0 && (
              <p>
                {addressLines.map((line, index) => (
                  <span key={line} className={classes.addressLine}>
                    {index < addressLines.length - 1 ? `${line}, ` : line}
                  </span>
                ))}
              </p>
            )}
            {reached.length > 0 && <p>{reached.join(' · ')}</p>}
            {registration && <p>{registration}</p>}
          </div>
        </div>
      </div>
      <p className={classes.kind}>{title}</p>
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
