import { IconBan, IconCalendarOff } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import foot from '../day/day-foot.module.css';
import classes from './month.module.css';

const say = words.calendarViews.month;

/** What the marks of the month mean. */
export function MonthFoot() {
  return (
    <footer className={foot.foot}>
      <ul className={foot.legend} aria-label={say.legend}>
        <li>
          <span className={classes.bar} data-sample aria-hidden>
            <span style={{ width: '60%' }} />
          </span>
          {say.taken}
        </li>
        <li data-status="emergency">
          <IconBan size={13} stroke={2.25} aria-hidden />
          {say.full}
        </li>
        <li>
          <IconCalendarOff size={13} stroke={2} aria-hidden />
          {say.closedMark}
        </li>
      </ul>
    </footer>
  );
}
