import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconLock } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import { Brand } from '../components/brand.tsx';
import { KeyHint } from '../components/key-hint.tsx';
import classes from './rail.module.css';
import { RailEntry } from './rail-entry.tsx';
import { screensFor } from './screens.ts';
import { useSession } from './session.ts';
import { useLock } from './use-lock.ts';
import { useViewStore } from './view-store.ts';

const say = words.app.rail;

/** The screens of this person's role; collapses to icons. */
export function Rail() {
  const session = useSession();
  const { isRailCollapsed: isCollapsed, toggleRail } = useViewStore();
  const lock = useLock();
  const Toggle = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const toggleLabel = isCollapsed ? say.expand : say.collapse;
  return (
    <nav className={classes.rail} aria-label={say.label} data-collapsed={isCollapsed || undefined}>
      <div className={classes.brand}>
        <Brand isCompact={isCollapsed} />
      </div>
      <div className={classes.entries}>
        {screensFor(session).map((screen) => (
          <RailEntry key={screen.path} screen={screen} isCollapsed={isCollapsed} />
        ))}
      </div>
      <div className={classes.foot}>
        <Tooltip label={say.lock} position="right" disabled={!isCollapsed}>
          <button
            type="button"
            className={`${classes.entry} ${classes.lock}`}
            onClick={lock}
            aria-label={say.lock}
          >
            <IconLock size={18} stroke={1.75} aria-hidden />
            {!isCollapsed && <span className={classes.word}>{say.lock}</span>}
            {!isCollapsed && <KeyHint keys="mod+L" />}
          </button>
        </Tooltip>
        <Tooltip label={toggleLabel} position="right">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            className={classes.toggle ?? ''}
            onClick={toggleRail}
            aria-label={toggleLabel}
            c="dimmed"
          >
            <Toggle size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}
