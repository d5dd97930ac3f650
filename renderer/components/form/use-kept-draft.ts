import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { dropDraft, findDraft, keepDraft } from '../../app/draft-store.ts';

export interface KeptDraft<Base> {
  /** What the fields held when the typing began: the base of every edit. */
  base: Base;
  /** After a clash: what stands there now becomes the base. */
  setBase: (base: Base) => void;
  /** True where the form shows what was typed earlier. */
  isRestored: boolean;
  /** Forgets what was typed, after saving or starting over. */
  drop: () => void;
  /** The two ways out of the form: the button that gives up what was typed, and Escape, undefined while it would do that. */
  waysOut: (onClose: () => void) => { onCancel: () => void; onEscape: (() => void) | undefined };
}

/**
 * Keeps a half-typed form: it comes back when one returns to it, also after a lock or the next sign-in.
 * @param formKey which form of which thing, `patients.edit:6650…`
 * @param base for an edit, what is being edited; give the form's own values otherwise
 */
export function useKeptDraft<Values, Base>(
  formKey: string,
  form: UseFormReturnType<Values>,
  base: Base,
): KeptDraft<Base> {
  const [draft] = useState(() => findDraft(formKey));
  const [keptBase, setBase] = useState<Base>(() => (draft?.base as Base | undefined) ?? base);
  const [isRestored, setRestored] = useState(draft !== undefined);
  const dropped = useRef<string>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: restores once, when the form appears
  useLayoutEffect(() => {
    if (draft) form.setValues(draft.values as Values);
  }, []);

  const { values } = form;
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: keeps when something was typed, and for nothing else
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (dropped.current === JSON.stringify(values)) return;
    dropped.current = undefined;
    if (form.isDirty()) keepDraft(formKey, { values, base: keptBase });
    else dropDraft(formKey);
  }, [values, keptBase]);

  const drop = () => {
    dropped.current = JSON.stringify(form.getValues());
    setRestored(false);
    dropDraft(formKey);
  };
  return {
    base: keptBase,
    setBase,
    isRestored,
    drop,
    waysOut(onClose) {
      const onCancel = () => {
        drop();
        onClose();
      };
      return { onCancel, onEscape: form.isDirty() ? undefined : onCancel };
    },
  };
}
