import { Outlet } from 'react-router';
import { DemoBanner, RecoveryKeyBanner } from './banners.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** The frame around every screen: rail at the left, bar at the top. */
export function Shell() {
  return (
    <div className={classes.shell}>
      <Rail />
      <div className={classes.column}>
        <TopBar />
        <DemoBanner />
        <RecoveryKeyBanner />
        <main className={classes.main}>
          <Outlet />
        </main>
      </div>
      <KeysDialog />
    </div>
  );
}
