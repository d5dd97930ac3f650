import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { MovePane } from '../booking/move-pane.tsx';
import type { NextFreeStart } from '../next-free/next-free-wish.ts';
import type { AppointmentPlace } from '../use-pane.ts';
import type { WaitSeed } from '../waitlist/wait-seed.ts';
import { AppointmentPane } from './appointment-pane.tsx';
import { CancelPane } from './cancel-pane.tsx';

interface AppointmentSideProps {
  place: AppointmentPlace;
  onTurn: (kind: AppointmentPlace['kind']) => void;
  /** The appointment is on another day or is another one now: shows that. */
  onMoved: (id: string, date: string) => void;
  onNextFree: (start: NextFreeStart) => void;
  onWait: (seed: WaitSeed) => void;
  onWaitlist: () => void;
  onClose: () => void;
}

/** The chosen appointment, or the question about it; it stays while one looks at other days. */
export function AppointmentSide({
  place,
  onTurn,
  onMoved,
  onNextFree,
  onWait,
  onWaitlist,
  onClose,
}: AppointmentSideProps) {
  const answer = useChannel('scheduling.getDay', { date: place.date });
  const { data } = answer;
  const appointment = data?.appointments.find(({ _id }) => _id === place.id);
  const back = () => onTurn('appointment');
  if (!appointment) {
    return (
      <DetailsPane title={words.scheduling.pane.title} onClose={onClose}>
        {data && words.scheduling.pane.notThere}
        <ListPending answer={answer} />
      </DetailsPane>
    );
  }
  switch (place.kind) {
    case 'move':
      return <MovePane appointment={appointment} onMoved={onMoved} onBack={back} />;
    case 'cancel':
      return (
        <CancelPane appointment={appointment} onCancelled={back} onBookedAgain={onMoved} onBack={back} />
      );
    case 'appointment':
      return (
        <AppointmentPane
          appointment={appointment}
          onMove={() => onTurn('move')}
          onCancel={() => onTurn('cancel')}
          onNextFree={onNextFree}
          onWait={onWait}
          onWaitlist={onWaitlist}
          onOpen={onMoved}
          onClose={onClose}
        />
      );
  }
}
