import type { TypeColour } from '#shared/domain/scheduling-settings.ts';
import classes from './type-mark.module.css';

/** The colour of a type of appointment, beside its word. */
export function TypeMark({ colour }: { colour: TypeColour }) {
  return <span className={classes.mark} data-colour={colour} aria-hidden />;
}
