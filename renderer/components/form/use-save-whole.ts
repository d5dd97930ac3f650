import type { UseFormReturnType } from '@mantine/form';
import { type Choice, useEditConflict } from './use-edit-conflict.ts';
import { useFormSubmit } from './use-form-submit.ts';
import type { KeptDraft } from './use-kept-draft.ts';

interface SaveWhole<Values, Input> {
  form: UseFormReturnType<Values>;
  draft: KeptDraft<Input>;
  toInput: (values: Values) => Input;
  send: (base: Input, value: Input) => Promise<unknown>;
  /** What a clash says stands there now. */
  readCurrent: (current: unknown) => Input;
  onSaved: () => void;
  mapPath?: (path: string) => string;
}

/** Saves a list that is edited as a whole; where someone else changed it too, the person chooses. */
export function useSaveWhole<Values, Input>(options: SaveWhole<Values, Input>) {
  const { form, draft, toInput, send, readCurrent, onSaved, mapPath } = options;
  const conflict = useEditConflict();

  const finish = () => {
    draft.drop();
    onSaved();
  };
  const saveFrom = async (base: Input, value: Input) => {
    const isSaved = await conflict.guard(async () => {
      await send(base, value);
    });
    if (isSaved) finish();
  };
  const submit = useFormSubmit(form, (values) => saveFrom(draft.base, toInput(values)), mapPath);

  const resolve = (choices: Record<string, Choice>) => {
    const [clash] = conflict.clashes;
    conflict.close();
    if (!clash) return;
    const current = readCurrent(clash.current);
    draft.setBase(current);
    if (choices[clash.field] === 'theirs') finish();
    else submit.run(() => saveFrom(current, toInput(form.values)));
  };

  return { ...submit, clashes: conflict.clashes, closeConflict: conflict.close, resolve };
}
