import { isWaiting, type Place, placeOf, type Waiting } from '#shared/domain/waiting.ts';

/** What can be done for a patient at the board. */
export type Step = 'checkIn' | 'undoCheckIn' | 'assignRoom' | 'leaveRoom' | 'callPatient' | 'takeIn';

/** Why a patient cannot go somewhere. */
export type Refusal = 'notHere' | 'doctorTakesIn' | 'noteEnds' | 'begun' | 'over';

export type Move = { step: Step } | { refusal: Refusal };

/** One key for each step. */
export const stepKeys: Record<Step, string> = {
  checkIn: 'I',
  assignRoom: 'R',
  callPatient: 'C',
  takeIn: 'T',
  leaveRoom: 'L',
  undoCheckIn: 'U',
};

const stepsOfWaiting: Partial<Record<Place, Step>> = {
  expected: 'undoCheckIn',
  arrived: 'leaveRoom',
  'in-room': 'assignRoom',
};

/**
 * What it takes to bring a patient to a place, or why that cannot be; undefined where they already are.
 * @param isOwn the person at the screen is the doctor of this patient
 */
export function moveTo(appointment: Waiting, to: Place, isOwn: boolean): Move | undefined {
  const from = placeOf(appointment);
  if (from === to) return undefined;
  if (from === 'with-doctor') return { refusal: 'begun' };
  if (from === 'done' || from === undefined) return { refusal: 'over' };
  if (from === 'expected') return to === 'arrived' ? { step: 'checkIn' } : { refusal: 'notHere' };
  if (to === 'done') return { refusal: 'noteEnds' };
  if (to === 'with-doctor') return isOwn ? { step: 'takeIn' } : { refusal: 'doctorTakesIn' };
  const step = stepsOfWaiting[to];
  return step && { step };
}

/** The steps that are open to a patient, the likeliest first. */
export function openSteps(appointment: Waiting, isOwn: boolean): Step[] {
  switch (placeOf(appointment)) {
    case 'expected':
      return ['checkIn'];
    case 'arrived':
      return isOwn ? ['callPatient', 'takeIn', 'assignRoom', 'undoCheckIn'] : ['assignRoom', 'undoCheckIn'];
    case 'in-room':
      return isOwn
        ? ['takeIn', 'callPatient', 'assignRoom', 'leaveRoom', 'undoCheckIn']
        : ['assignRoom', 'leaveRoom', 'undoCheckIn'];
    default:
      return [];
  }
}

/** What to say where the board offers nothing, or not all that one may look for. */
export function whyNot(appointment: Waiting, isOwn: boolean): Refusal | undefined {
  const place = placeOf(appointment);
  if (place === 'with-doctor') return 'begun';
  if (place === 'done') return 'over';
  return isWaiting(appointment) && !isOwn ? 'doctorTakesIn' : undefined;
}
