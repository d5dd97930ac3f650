import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../../components/panel.tsx';
import classes from './overview.module.css';

/** One line of a panel: what it is, what is worth knowing about it, and how it stands. */
export interface OverviewRow {
  key: string;
  title: ReactNode;
  /** Where the title leads. */
  to?: string;
  facts?: ReactNode;
  badge?: ReactNode;
}

interface OverviewPanelProps {
  title: string;
  rows: readonly OverviewRow[];
  /** What is said where there are none. */
  empty: string;
  aside?: ReactNode;
}

/** A short list of one subject. */
export function OverviewPanel({ title, rows, empty, aside }: OverviewPanelProps) {
  return (
    <Panel title={title} aside={aside}>
      {rows.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <ul className={classes.rows}>
          {rows.map(({ key, title: what, to, facts, badge }) => (
            <li key={key} className={classes.row}>
              <div className={classes.first}>
                <span className={classes.title}>
                  {to ? (
                    <Anchor component={Link} to={to}>
                      {what}
                    </Anchor>
                  ) : (
                    what
                  )}
                </span>
                {badge}
              </div>
              {facts && <div className={classes.facts}>{facts}</div>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
