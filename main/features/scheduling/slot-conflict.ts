import { AppError } from '#shared/errors.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';

/** How the audit log marks what was booked on top. */
export const overbookingIsWatched = { isSecurityEvent: true, severity: 'warning' } as const;

/** Runs a write that takes slots; a slot that is already taken, by the database's own word, becomes a clear refusal. */
export async function takingSlots<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const fields = duplicateKeyFields(error);
    if (fields?.includes('occupiedSlots') && fields.includes('doctorId')) throw new AppError('SLOT_TAKEN');
    if (fields?.includes('occupiedSlots') && fields.includes('patientId'))
      throw new AppError('PATIENT_ALREADY_BOOKED');
    throw error;
  }
}

/**
 * Runs a write that takes slots, and where they are taken the one that books on top, if that is meant. The slots are tried
 * first: whoever gave them up meanwhile has made room.
 * @param onTop undefined where the refusal stands
 */
export async function orOnTop<T>(
  takeSlots: () => Promise<T>,
  onTop: (() => Promise<T>) | undefined,
): Promise<T> {
  try {
    return await takeSlots();
  } catch (error) {
    if (!onTop || !isTaken(error)) throw error;
    return onTop();
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof AppError && ['SLOT_TAKEN', 'PATIENT_ALREADY_BOOKED'].includes(error.value.code);
}
