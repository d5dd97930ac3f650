import { IconAlertTriangle, IconHelpCircle, IconShieldCheck } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './allergy-badge.module.css';

const say = words.patients.header;

/** The three states of allergies: known ones in red, none, and not asked yet. */
export function AllergyBadge({ allergies }: { allergies: string[] | undefined }) {
  if (!allergies) {
    return (
      <span className={classes.badge} data-state="not-asked">
        <IconHelpCircle size={16} stroke={1.75} aria-hidden />
        {say.notAsked}
      </span>
    );
  }
  if (allergies.length === 0) {
    return (
      <span className={classes.badge} data-state="none">
        <IconShieldCheck size={16} stroke={1.75} aria-hidden />
        {say.noKnown}
      </span>
    );
  }
  return (
    <span className={classes.badge} data-state="known">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      {fill(say.allergies, { list: allergies.join(', ') })}
    </span>
  );
}
