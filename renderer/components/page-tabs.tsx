import { NavLink } from 'react-router';
import classes from './page-tabs.module.css';

interface PageTabsProps {
  label: string;
  tabs: { path: string; title: string }[];
}

/** The parts of a page, each with an address of its own. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ path, title }) => (
        <NavLink key={path} to={path} end className={classes.tab ?? ''}>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
