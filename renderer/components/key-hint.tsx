import { isApple } from './is-apple.ts';
import classes from './key-hint.module.css';

const names: Record<string, string> = isApple
  ? { mod: '⌘', shift: '⇧', enter: '↵' }
  : { mod: 'Ctrl', shift: 'Shift', enter: '↵' };

/** The keys of a shortcut as this computer writes them: `mod+K` is "Ctrl K" or "⌘ K". Read aloud only where asked for. */
export function KeyHint({ keys, isRead = false }: { keys: string; isRead?: boolean }) {
  const shown = keys.split('+').map((key) => names[key.toLowerCase()] ?? key.toUpperCase());
  return (
    <kbd className={classes.keys} aria-hidden={isRead ? undefined : true}>
      {shown.join(' ')}
    </kbd>
  );
}
