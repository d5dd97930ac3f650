import { IconCalendarOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import { setRailBadge } from '../../../app/rail-badges.ts';
import { useSession } from '../../../app/session.ts';
import { useKept } from '../../../app/view-store.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import listClasses from '../../../components/list-screen.module.css';
import { PageHeader } from '../../../components/page-header.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { useOverdueBadge } from '../work-list/use-overdue-badge.ts';
import { DayPane } from './day-pane.tsx';
import { DayTable } from './day-table.tsx';
import { DraftList } from './draft-list.tsx';
import classes from './my-day.module.css';
import { StuckNotesLine } from './stuck-notes-line.tsx';

/** What others change is told by main; what the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;
const say = words.visits.day;

const isShown = ({ status }: AppointmentView) => status !== 'cancelled' && status !== 'no-show';

/** Today's patients: a doctor's own, everybody's for a nurse. Who is here stands out, and what can be done is beside. */
export function MyDayScreen() {
  const today = useToday();
  const { user } = useSession();
  const isDoctor = user.role === 'doctor';
  const [chosenId, choose] = useKept('visits.day');
  const answer = useChannel(
    'scheduling.getDay',
    isDoctor ? { date: today, doctorId: user._id } : { date: today },
    { refetchInterval: REFRESH_MS },
  );
  const { data } = answer;
  const appointments = data?.appointments.filter(isShown) ?? [];
  const chosen = appointments.find((appointment) => appointment._id === chosenId);
  const here = appointments.filter(
    (appointment) => isOpen(appointment.status) && appointment.arrivedAt,
  ).length;
  useEffect(() => setRailBadge('/my-day', here), [here]);
  useOverdueBadge();
  const done = appointments.filter((appointment) => appointment.status === 'completed').length;
  const lead = [
    count(say.here, here),
    count(say.expected, appointments.filter(({ status, arrivedAt }) => isOpen(status) && !arrivedAt).length),
    count(say.done, done),
  ].join(' · ');
  return (
    <>
      <PageHeader title={isDoctor ? say.title : say.titleAll} lead={lead} />
      <SplitView side={chosen && <DayPane appointment={chosen} onClose={() => choose(undefined)} />}>
        <div className={listClasses.list}>
          <div className={classes.notices}>
            <StuckNotesLine />
            {isDoctor && <DraftList except={appointments} />}
          </div>
          <ListPending answer={answer} />
          {data && appointments.length === 0 && (
            <EmptyState icon={IconCalendarOff} title={say.empty} text={say.emptyText} />
          )}
          {appointments.length > 0 && (
            <DayTable
              appointments={appointments}
              showsDoctor={!isDoctor}
              chosenId={chosenId}
              onChoose={choose}
            />
          )}
        </div>
      </SplitView>
    </>
  );
}
