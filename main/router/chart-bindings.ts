import { randomUUID } from 'node:crypto';

/**
 * Which patients' records a window has open. A binding is an unguessable name for one patient in one session: a write to a
 * chart carries it, and so cannot concern anybody but the patient whom the person has in sight. Unlocking the screen and
 * signing in open a new session, so bindings end with the one in which they were asked for.
 */
export interface ChartBindings {
  /** The binding of a patient, the same one as long as the session has it. */
  open(sessionId: string, patientId: string): string;
  /** Whom a binding means; undefined where this session never had it, or has it no more. */
  patientOf(sessionId: string, binding: string): string | undefined;
}

/** A session has no more records open; the one that was used longest ago goes first. */
const MOST_OPEN = 50;

export function createChartBindings(): ChartBindings {
  let owner: string | undefined;
  const patients = new Map<string, string>();

  const use = (binding: string, patientId: string) => {
    patients.delete(binding);
    patients.set(binding, patientId);
  };

  return {
    open(sessionId, patientId) {
      if (owner !== sessionId) patients.clear();
      owner = sessionId;
      const known = [...patients].find(([, patient]) => patient === patientId)?.[0];
      const binding = known ?? randomUUID();
      use(binding, patientId);
      const oldest = patients.keys().next().value;
      if (patients.size > MOST_OPEN && oldest !== undefined) patients.delete(oldest);
      return binding;
    },
    patientOf(sessionId, binding) {
      const patientId = owner === sessionId ? patients.get(binding) : undefined;
      if (patientId !== undefined) use(binding, patientId);
      return patientId;
    },
  };
}
