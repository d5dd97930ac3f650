import type { UseFormReturnType } from '@mantine/form';
import { availabilityWeek } from '#shared/contract/accounts.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import type { KeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveWhole } from '../../../components/form/use-save-whole.ts';
import { type Week, type WeekValues, weekInput } from './week-values.ts';

interface SaveWeek {
  doctorId: string;
  form: UseFormReturnType<WeekValues>;
  draft: KeptDraft<Week | null>;
  onSaved: () => void;
}

/** Saves a week as a whole; the next edit starts from it. */
export function useSaveWeek({ doctorId, form, draft, onSaved }: SaveWeek) {
  const set = useChannelMutation('accounts.setAvailability');
  return useSaveWhole<WeekValues, Week | null>({
    form,
    draft,
    toInput: weekInput,
    send: async (base, value) => {
      const saved = await set.mutateAsync({ doctorId, base, value: value ?? [] });
      draft.setBase(saved.availability ?? null);
    },
    readCurrent: (current) => {
      const parsed = availabilityWeek.safeParse(current);
      return parsed.success ? parsed.data : null;
    },
    onSaved,
  });
}
