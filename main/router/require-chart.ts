import type { Channel } from '#shared/contract/channel.ts';
import { AppError } from '#shared/errors.ts';
import type { ChartBindings } from './chart-bindings.ts';
import type { BoundPatients, Concerned, RequestContext } from './request-context.ts';

/** A write that concerns another patient than the one whose record is open. The audit log names both. */
export class WrongPatient extends AppError {
  readonly open: string;
  readonly concerned: string | undefined;

  constructor(open: string, concerned: string | undefined) {
    super('WRONG_PATIENT');
    this.open = open;
    this.concerned = concerned;
  }
}

/**
 * Holds a patient-bound channel to the patient whose record the window has open. Whom the call concerns is looked up, not
 * believed: of a note it is the patient of the visit that is stored.
 * @returns whom this call concerns; undefined on a channel that is not bound
 * @throws AppError CHART_NOT_OPEN, WRONG_PATIENT; NOT_FOUND where what is named is not there
 */
export async function requireChart(
  channel: Channel,
  call: { context: RequestContext; input: unknown; chart: unknown },
  bindings: ChartBindings,
  boundPatients: BoundPatients,
): Promise<Concerned | undefined> {
  if (!channel.boundTo) return undefined;
  const { context, input, chart } = call;
  const open = typeof chart === 'string' ? bindings.patientOf(context.session.id, chart) : undefined;
  if (open === undefined) throw new AppError('CHART_NOT_OPEN');
  const concerned = await boundPatients[channel.boundTo](context, input);
  if (concerned.patientId !== open) throw new WrongPatient(open, concerned.patientId);
  return concerned;
}
