import { IconHistory, IconStarFilled } from '@tabler/icons-react';
import type { DiagnosisCode } from '#shared/contract/diagnosis-codes.ts';
import { words } from '#shared/words/words.ts';
import classes from './code-search-field.module.css';

const say = words.diagnosisCodes.search;

/** A found code: whether it is one's own, and whether it may be a diagnosis. */
export function CodeOption({ entry }: { entry: DiagnosisCode }) {
  return (
    <span className={classes.option} data-heading={!entry.isBillable || undefined}>
      <span className={classes.code}>{entry.code}</span>
      <span className={classes.description}>
        {entry.description}
        {!entry.isBillable && <span className={classes.heading}> · {say.heading}</span>}
      </span>
      {entry.isFavourite && <IconStarFilled size={14} role="img" aria-label={say.favourite} />}
      {!entry.isFavourite && entry.isRecent && (
        <IconHistory size={14} stroke={2} role="img" aria-label={say.recent} />
      )}
    </span>
  );
}
