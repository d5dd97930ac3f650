import type { UseFormReturnType } from '@mantine/form';
import type { ClinicSettings } from '#shared/contract/clinic.ts';
import { useChannelMutation } from '../../app/queries.ts';
import type { KeptDraft } from '../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../components/form/use-save-edits.ts';

export type SettingsValues = Pick<ClinicSettings, 'name' | 'timeZone' | 'locale' | 'idleMinutes'>;

/** The settings without what the form does not show. */
export function settingsBase({ name, timeZone, locale, idleMinutes }: ClinicSettings): SettingsValues {
  return { name, timeZone, locale, idleMinutes };
}

/** Saves the changed settings. */
export function useSaveSettings(
  form: UseFormReturnType<SettingsValues>,
  draft: KeptDraft<SettingsValues>,
  onSaved: (isChanged: boolean) => void,
) {
  const update = useChannelMutation('clinic.updateSettings');
  return useSaveEdits({
    form,
    draft,
    toInput: (values) => values,
    send: (edits) => update.mutateAsync({ edits } as Parameters<typeof update.mutateAsync>[0]),
    onSaved,
  });
}
