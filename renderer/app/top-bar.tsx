import { AccountMenu } from './account-menu.tsx';
import { useToday } from './clinic.ts';
import { ConnectionState } from './connection-state.tsx';
import { useFormats } from './formats.ts';
import { QuickFind } from './quick-find/quick-find.tsx';
import { SchemeToggle } from './scheme-toggle.tsx';
import classes from './top-bar.module.css';

/** Find, the clinic's day, the connection, and who is signed in. */
export function TopBar() {
  const formats = useFormats();
  const today = useToday();
  return (
    <header className={classes.bar}>
      <QuickFind />
      <div className={classes.right}>
        <ConnectionState />
        <time dateTime={today} className={classes.date}>
          {formats.weekdayDate(today)}
        </time>
        <SchemeToggle />
        <AccountMenu />
      </div>
    </header>
  );
}
