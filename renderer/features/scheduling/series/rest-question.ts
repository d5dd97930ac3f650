import type { ChannelInput } from '#shared/contract/contract.ts';
import { type Choices, LEAVE } from './decision.ts';

/** Where the first of the rest of a series is to go. */
export interface RestTarget {
  appointmentId: string;
  doctorId: string;
  dateTime: string;
  duration: number;
}

/**
 * The question for what is in the way; those that are to stay keep their time.
 * @param choices by the id of the appointment
 */
export function restQuestion(
  target: RestTarget,
  choices: Choices,
): ChannelInput<'scheduling.previewSeriesMove'> {
  const staying = Object.keys(choices).filter((id) => choices[id] === LEAVE);
  return { ...target, staying: staying.sort() };
}
