import { CloseButton } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { words } from '#shared/words/words.ts';
import classes from './details-pane.module.css';

interface DetailsPaneProps {
  title: ReactNode;
  subtitle?: ReactNode;
  onClose?: () => void;
  /** Stays in sight below what scrolls. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The details of what is chosen, beside the list. */
export function DetailsPane({ title, subtitle, onClose, foot, children }: DetailsPaneProps) {
  const titleId = useId();
  return (
    <section className={classes.pane} aria-labelledby={titleId}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.title} id={titleId}>
            {title}
          </h2>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {onClose && <CloseButton aria-label={words.app.actions.close} onClick={onClose} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.body} tabIndex={0}>
        {children}
      </div>
      {foot && <footer className={classes.foot}>{foot}</footer>}
    </section>
  );
}
