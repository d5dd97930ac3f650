import { Tooltip, VisuallyHidden } from '@mantine/core';
import { NavLink } from 'react-router';
import classes from './rail.module.css';
import { useRailBadges } from './rail-badges.ts';
import type { Screen } from './screens.ts';

/** One screen in the rail: icon and word, or the icon with a tooltip. */
export function RailEntry({ screen, isCollapsed }: { screen: Screen; isCollapsed: boolean }) {
  const badge = useRailBadges((state) => state.counts[screen.path]) ?? 0;
  const Glyph = screen.icon;
  return (
    <Tooltip label={screen.title} position="right" disabled={!isCollapsed}>
      <NavLink to={screen.path} className={classes.entry ?? ''}>
        <Glyph size={18} stroke={1.75} aria-hidden />
        <span className={classes.word} data-hidden={isCollapsed || undefined}>
          {screen.title}
        </span>
        {badge > 0 && (
          <>
            <VisuallyHidden>, </VisuallyHidden>
            <span className={classes.badge}>{badge}</span>
          </>
        )}
      </NavLink>
    </Tooltip>
  );
}
