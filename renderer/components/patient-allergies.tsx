import { Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { AllergyBadge } from './allergy-badge.tsx';
import classes from './patient-allergies.module.css';

const say = words.chart.header;

/** As many stand in the header; the others are one click away. */
const MOST_SHOWN = 3;

/** The allergies in a line of the header: in red, an explicit none, or not asked. A press opens the whole list. */
export function PatientAllergies({ allergies }: { allergies: string[] | undefined }) {
  if (!allergies || allergies.length === 0) return <AllergyBadge allergies={allergies} />;
  const shown = allergies.slice(0, MOST_SHOWN);
  const hidden = allergies.length - shown.length;
  return (
    <Popover position="bottom-start" trapFocus returnFocus withRoles width="20rem">
      <Popover.Target>
        <UnstyledButton className={classes.strip ?? ''} title={say.showAllergies}>
          <IconAlertTriangle size={16} stroke={2} aria-hidden className={classes.icon} />
          <span className={classes.label}>{say.allergies}</span>
          {shown.map((allergy) => (
            <span key={allergy} className={classes.allergy}>
              {allergy}
            </span>
          ))}
          {hidden > 0 && <span className={classes.more}>{fill(say.moreAllergies, { count: hidden })}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown tabIndex={-1} data-autofocus>
        <div className={classes.heading}>{count(say.allAllergies, allergies.length)}</div>
        <ul className={classes.list}>
          {allergies.map((allergy) => (
            <li key={allergy}>{allergy}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
