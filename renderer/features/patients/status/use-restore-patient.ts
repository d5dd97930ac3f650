import type { PatientSummary } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

/** Restores a deleted record, and says so. */
export function useRestorePatient(): (patient: PatientSummary) => Promise<void> {
  const { mutateAsync } = useChannelMutation('patients.restorePatient');
  return async (patient) => {
    try {
      await mutateAsync({ patientId: patient._id });
      toastDone(fill(words.registry.remove.restored, { name: fullName(patient) }));
    } catch (error) {
      toastFailure(error);
    }
  };
}
