import type { RequestContext } from '../../router/request-context.ts';
import type { PreparedRecord } from './prepared-prints.ts';

/** Writes that what was handed out leaves the application, before it does. */
export async function recordDisclosure(
  context: RequestContext,
  record: PreparedRecord,
  description: string,
): Promise<void> {
  const { patientId, patientNumbers, visitId } = record;
  await context.write(async (transaction) => {
    transaction.record({
      description,
      resourceId: visitId ?? patientId,
      ...(visitId && { resource: 'Visit' as const }),
      patientId,
      changes: { patients: patientNumbers },
      isSecurityEvent: true,
    });
  });
}
