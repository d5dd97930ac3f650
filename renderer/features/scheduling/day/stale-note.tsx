import { IconCloudOff } from '@tabler/icons-react';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import classes from './day.module.css';

/** What is shown was read before, and could not be read again. */
export function StaleNote({ error }: { error: unknown }) {
  return (
    <div className={classes.stale} role="status">
      <IconCloudOff size={16} stroke={1.75} aria-hidden />
      {fill(words.scheduling.calendar.stale, { reason: sayError(errorValue(error)).title })}
    </div>
  );
}
