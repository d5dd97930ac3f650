import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './duplicates.module.css';

/** How alike two records are, as a bar and as a number. */
export function LikenessMeter({ score }: { score: number }) {
  return (
    <span className={classes.meter}>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${score}%` }} />
      </span>
      <span>{fill(words.registry.duplicates.score, { score })}</span>
    </span>
  );
}
