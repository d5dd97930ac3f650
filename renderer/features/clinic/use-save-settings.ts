import type { UseFormReturnType } from '@mantine/form';
import type { ClinicSettings } from '#shared/contract/clinic.ts';
import {
  type RequirablePart,
  requirableParts,
  usualNoteRequirements,
} from '#shared/domain/note-requirements.ts';
import { useChannelMutation } from '../../app/queries.ts';
import type { KeptDraft } from '../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../components/form/use-save-edits.ts';

type SettingsBase = Pick<ClinicSettings, 'name' | 'timeZone' | 'locale' | 'idleMinutes' | 'noteRequirements'>;
export type SettingsValues = SettingsBase & { noteRequirements: RequirablePart[] };

/** The settings without what the form does not show. */
export function settingsBase(settings: ClinicSettings): SettingsBase {
  const { name, timeZone, locale, idleMinutes, noteRequirements } = settings;
  return { name, timeZone, locale, idleMinutes, noteRequirements };
}

/** What the form shows: a clinic that never chose what a note needs has the usual. */
export function settingsValues(base: SettingsBase): SettingsValues {
  return { ...base, noteRequirements: inOrder(base.noteRequirements ?? usualNoteRequirements) };
}

/** What was chosen, as it is stored. @param base what the form began with: the usual stays unwritten until it is changed */
export function settingsInput(values: SettingsValues, base: SettingsBase): SettingsBase {
  const chosen = inOrder(values.noteRequirements);
  const isAsItWas = String(chosen) === String(settingsValues(base).noteRequirements);
  return { ...values, noteRequirements: isAsItWas ? base.noteRequirements : chosen };
}

function inOrder(parts: readonly RequirablePart[]): RequirablePart[] {
  return requirableParts.filter((part) => parts.includes(part));
}

/** Saves the changed settings. */
export function useSaveSettings(
  form: UseFormReturnType<SettingsValues>,
  draft: KeptDraft<SettingsBase>,
  onSaved: (isChanged: boolean) => void,
) {
  const update = useChannelMutation('clinic.updateSettings');
  return useSaveEdits({
    form,
    draft,
    toInput: (values) => settingsInput(values, draft.base),
    send: (edits) => update.mutateAsync({ edits } as Parameters<typeof update.mutateAsync>[0]),
    onSaved,
  });
}
