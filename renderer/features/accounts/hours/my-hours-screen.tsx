import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useSession } from '../../../app/session.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { PageBody } from '../../../components/page-body.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { DoctorHours } from './doctor-hours.tsx';
import classes from './my-hours-screen.module.css';

const say = words.accounts.hours;

/** A doctor's own working hours. */
export function MyHoursScreen() {
  const { user } = useSession();
  const answer = useChannel('accounts.listDoctors', {});
  const { data } = answer;
  const me = data?.doctors.find(({ _id }) => _id === user._id);
  return (
    <>
      <PageHeader title={say.myTitle} lead={say.lead} />
      <PageBody>
        <ListPending answer={answer} rows={7} />
        {me && (
          <div className={classes.column}>
            <DoctorHours doctor={me} />
          </div>
        )}
      </PageBody>
    </>
  );
}
