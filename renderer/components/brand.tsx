import { IconPlus } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import classes from './brand.module.css';

/** The application's mark and name. */
export function Brand({ isCompact = false }: { isCompact?: boolean }) {
  return (
    <span className={classes.brand}>
      <span className={classes.mark} aria-hidden>
        <IconPlus size={16} stroke={3.25} />
      </span>
      {!isCompact && <span data-word>{words.app.name}</span>}
    </span>
  );
}
