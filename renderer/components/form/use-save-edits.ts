import type { UseFormReturnType } from '@mantine/form';
import { changedFields, type Edit, editPath } from './field-edits.ts';
import { type Choice, useEditConflict } from './use-edit-conflict.ts';
import { useFormSubmit } from './use-form-submit.ts';
import type { KeptDraft } from './use-kept-draft.ts';

interface SaveEdits<Values, Input extends object> {
  form: UseFormReturnType<Values>;
  draft: KeptDraft<Input>;
  /** What the typed values mean as fields of the document. */
  toInput: (values: Values) => Input;
  /** Sends the edits; a clash is thrown by the client. */
  send: (edits: { [F in keyof Input]?: Edit }) => Promise<unknown>;
  /** `isChanged` is false where there was nothing to save. */
  onSaved: (isChanged: boolean) => void;
}

/** Saves the changed fields of an edit form; after a clash, with what the person chose. */
export function useSaveEdits<Values, Input extends object>(options: SaveEdits<Values, Input>) {
  const { form, draft, toInput, send, onSaved } = options;
  const conflict = useEditConflict();

  const saveFrom = async (base: Input, next: Input) => {
    const edits = changedFields(base, next);
    const isChanged = Object.keys(edits).length > 0;
    if (isChanged) {
      const isSaved = await conflict.guard(async () => {
        await send(edits);
      });
      if (!isSaved) return;
    }
    form.resetDirty();
    draft.setBase(next);
    draft.drop();
    onSaved(isChanged);
  };

  const submit = useFormSubmit(form, (values) => saveFrom(draft.base, toInput(values)), editPath);

  /** What stands there now becomes the base; a field whose saved value is taken is no longer an edit. */
  const resolve = (choices: Record<string, Choice>) => {
    const current = Object.fromEntries(
      conflict.clashes.map((clash) => [clash.field, clash.current ?? undefined]),
    );
    const taken = Object.fromEntries(
      Object.entries(current).filter(([field]) => choices[field] === 'theirs'),
    );
    const base = { ...draft.base, ...current };
    draft.setBase(base);
    conflict.close();
    submit.run(() => saveFrom(base, { ...toInput(form.values), ...taken }));
  };

  return { ...submit, clashes: conflict.clashes, closeConflict: conflict.close, resolve };
}
