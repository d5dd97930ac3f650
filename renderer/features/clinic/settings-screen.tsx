import { NavLink, Outlet, useMatch } from 'react-router';
import { words } from '#shared/words/words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import classes from './settings-screen.module.css';

const say = words.clinic.settings;
const { tabs } = words.backup;

/** The clinic's settings, and where its data is. */
export function SettingsScreen() {
  const isAboutClinic = useMatch('/settings') !== null;
  return (
    <>
      <PageHeader title={say.title} lead={isAboutClinic && say.lead} />
      <nav className={classes.tabs} aria-label={tabs.label}>
        <NavLink to="/settings" end className={classes.tab ?? ''}>
          {tabs.clinic}
        </NavLink>
        <NavLink to="/settings/database" className={classes.tab ?? ''}>
          {tabs.database}
        </NavLink>
      </nav>
      <Outlet />
    </>
  );
}
