import type { ReactNode } from 'react';
import classes from './form-page.module.css';

/** The class of a form that holds a `FormPage`. */
export const formPageClass = classes.form;

/** A long form that scrolls, with its buttons always in sight below it. */
export function FormPage({ children, foot }: { children: ReactNode; foot: ReactNode }) {
  return (
    <>
      <div className={classes.scroll}>
        <div className={classes.fields}>{children}</div>
      </div>
      <footer className={classes.foot}>{foot}</footer>
    </>
  );
}
