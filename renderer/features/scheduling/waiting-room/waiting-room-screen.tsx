import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { nextPatient, offeredRooms } from '#shared/domain/waiting.ts';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { useSchedulingSettings, useToday } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import { type ScreenKey, useScreenKeys } from '../../../app/screen-keys.ts';
import { useCan, useSession } from '../../../app/session.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import classes from './board.module.css';
import { Board } from './board.tsx';
import { boardColumns } from './board-columns.ts';
import { BoardHeader } from './board-header.tsx';
import { CalledLine } from './called-line.tsx';
import { CheckInPane } from './check-in-pane.tsx';
import { focusBoard } from './focus-card.ts';
import { RoomDialog } from './room-dialog.tsx';
import { useBoardPane } from './use-board-pane.ts';
import { useBoardSteps } from './use-board-steps.ts';
import { useShownDoctor } from './use-shown-doctor.ts';
import { WalkInPane } from './walk-in-pane.tsx';

const say = words.scheduling.waitingRoom;

/** Today as it stands: who is expected, who waits and since when, who is in a room, with the doctor, and done. */
export function WaitingRoomScreen() {
  const today = useToday();
  const { user } = useSession();
  const canCall = useCan('visits.write');
  const { rooms } = useSchedulingSettings();
  const [shownDoctor] = useShownDoctor();
  const [pane, openPane] = useBoardPane();
  const [chosenId, choose] = useState<string>();
  const newcomer = useNewcomer(() => openPane({ kind: 'walk-in' }));
  const { data, error, refetch } = useChannel('scheduling.getDay', { date: today });
  const appointments = data?.appointments ?? [];
  const steps = useBoardSteps(appointments, (id) => openPane({ kind: 'check-in', id }));
  const next = canCall ? nextPatient(appointments, user._id) : undefined;
  const callNext = () => next && steps.take(next, 'callPatient');
  const openWalkIn = () => openPane({ kind: 'walk-in' });
  const close = () => {
    openPane(undefined);
    focusBoard();
  };
  const keys: ScreenKey[] = [
    { keys: 'W', label: say.walkInShort, run: openWalkIn },
    ...(canCall ? [{ keys: 'N', label: say.next, run: () => void callNext() }] : []),
    { keys: 'ArrowDown', label: say.walk, run: enterBoard },
    ...(pane ? [{ keys: 'Escape', label: words.app.actions.close, run: close }] : []),
  ];
  useScreenKeys('waiting-room', keys);

  const checkedIn = pane?.kind === 'check-in' && appointments.find(({ _id }) => _id === pane.id);
  const side =
    pane?.kind === 'walk-in' ? (
      <WalkInPane
        appointments={appointments}
        newcomerId={newcomer}
        onBooked={(id) => {
          choose(id);
          openPane(undefined);
        }}
        onClose={close}
      />
    ) : (
      pane && data && <CheckInPane key={pane.id} appointment={checkedIn || undefined} onDone={close} />
    );
  return (
    <>
      <BoardHeader
        appointments={appointments.filter(({ doctor }) => !shownDoctor || doctor._id === shownDoctor)}
        next={next}
        hasPane={pane !== undefined}
        onNext={() => void callNext()}
        onWalkIn={openWalkIn}
      />
      <CalledLine appointments={appointments} />
      {data && error && (
        <div className={classes.notice} role="status">
          <IconCloudOff size={16} stroke={1.75} aria-hidden />
          {fill(say.stale, { reason: sayError(errorValue(error)).title })}
        </div>
      )}
      <SplitView side={side}>
        <ListPending answer={{ data, error, refetch }} />
        {data && (
          <Board
            columns={boardColumns(appointments, shownDoctor)}
            chosenId={chosenId}
            onChoose={choose}
            onTake={steps.take}
          />
        )}
      </SplitView>
      {steps.question && (
        <RoomDialog
          question={steps.question}
          rooms={offeredRooms(rooms, appointments)}
          isBusy={steps.isBusy}
          onAnswer={(room) => void steps.answer(room)}
          onClose={steps.dismiss}
        />
      )}
    </>
  );
}

/** Arrow keys mean something else in a pane, a menu and a list of choices. */
function enterBoard(): void {
  const elsewhere = 'aside, [role="dialog"], [role="menu"], [role="listbox"]';
  if (!document.activeElement?.closest(elsewhere)) focusBoard();
}

/** `/waiting-room?walk-in=ID`: somebody was registered from the walk-in form, which opens again with them. */
function useNewcomer(openWalkIn: () => void): string | undefined {
  const [params, setParams] = useSearchParams();
  const [newcomer, setNewcomer] = useState<string>();
  const patientId = params.get('walk-in');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (!patientId) return;
    setNewcomer(patientId);
    openWalkIn();
    setParams({}, { replace: true });
  }, [patientId]);
  return newcomer;
}
