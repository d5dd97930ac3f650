import {
  type ChannelInput,
  type ChannelName,
  type ChannelOutput,
  type Contract,
  contract,
} from '#shared/contract/contract.ts';
import { errorValue } from './call-error.ts';
import { call } from './client.ts';

/** What main gave for each record that is open. A binding ends with its session, so a lock makes all of them useless. */
const bindings = new Map<string, Promise<string>>();

/** Forgets every binding: the session in which they were given is over. */
export function forgetChartBindings(): void {
  bindings.clear();
}

function bindingOf(patientId: string): Promise<string> {
  const known = bindings.get(patientId);
  if (known) return known;
  const asked = call('patients.openChart', { patientId }).then(({ chart }) => chart);
  bindings.set(patientId, asked);
  asked.catch(() => bindings.delete(patientId));
  return asked;
}

function isBound(channel: ChannelName): boolean {
  const definition: Contract[ChannelName] = contract[channel];
  return definition.boundTo !== undefined;
}

/**
 * Calls a channel. One that writes to a patient's record goes with the binding of the record that is open; where main does
 * not know the binding any more, it is asked for once again, for the same patient.
 * @param patientId whose record is open where the person acts, never whom the input names
 * @throws CallError where main refuses: WRONG_PATIENT where the two are not the same
 */
export async function callOnChart<C extends ChannelName>(
  patientId: string | undefined,
  channel: C,
  input: ChannelInput<C>,
): Promise<ChannelOutput<C>> {
  if (!isBound(channel) || patientId === undefined) return call(channel, input);
  try {
    return await call(channel, input, await bindingOf(patientId));
  } catch (error) {
    if (errorValue(error).code !== 'CHART_NOT_OPEN') throw error;
    bindings.delete(patientId);
    return call(channel, input, await bindingOf(patientId));
  }
}
