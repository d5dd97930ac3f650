import { AppError } from '#shared/errors.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';

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
