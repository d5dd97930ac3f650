import type { ReactNode } from 'react';
import classes from './field-section.module.css';

interface FieldSectionProps {
  title: string;
  /** What they are for, where their name does not say it. */
  description?: string;
  children: ReactNode;
}

/** Fields that belong together, under their name. */
export function FieldSection({ title, description, children }: FieldSectionProps) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.title}>{title}</legend>
      {description && <p className={classes.description}>{description}</p>}
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}
