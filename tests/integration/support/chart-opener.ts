import { ObjectId } from 'mongodb';
import type { Collections } from '#main/database/collections.ts';
import type { Router } from '#main/router/router.ts';
import { type ChannelName, findChannel } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors.ts';

/** Opens the record that a call concerns, as the screen from which it comes would have done. */
export interface ChartOpener {
  /** The binding that goes with a call; undefined on channels that are not bound to a patient. */
  bindingFor(channel: ChannelName, input: unknown): Promise<string | undefined>;
}

/** The patient whom the input of a patient-bound channel concerns, by what it names. */
async function patientOf(collections: Collections, input: unknown): Promise<string | undefined> {
  const named = input as { patientId?: string; visitId?: string; appointmentId?: string };
  if (named.patientId) return named.patientId;
  const id = named.visitId ?? named.appointmentId;
  if (!id) return undefined;
  const among = named.visitId ? collections.visits : collections.appointments;
  return (await among.findOne({ _id: new ObjectId(id) }))?.patientId;
}

/** One for a workstation: bindings are remembered until the session changes. */
export function createChartOpener(
  router: Pick<Router, 'handle'>,
  collections: () => Collections,
  sessionId: () => string | undefined,
): ChartOpener {
  const known = new Map<string, string>();
  return {
    async bindingFor(channel, input) {
      if (!findChannel(channel)?.boundTo) return undefined;
      const patientId = await patientOf(collections(), input);
      if (!patientId) return undefined;
      const key = `${sessionId() ?? ''} ${patientId}`;
      const binding = known.get(key);
      if (binding) return binding;
      const opened = (await router.handle('patients.openChart', { patientId })) as Result<{ chart: string }>;
      if (!opened.ok) return undefined;
      known.set(key, opened.value.chart);
      return opened.value.chart;
    },
  };
}
