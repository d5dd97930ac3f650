import { type FormErrors, type UseFormReturnType, useForm } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import type { TextKind, TextScope } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import type { Edit } from '../../../components/form/field-edits.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { RemoveText } from './remove-text.tsx';
import { TextForm } from './text-form.tsx';

/** What whoever opens the form of a phrase or a template gives it. */
export interface TextEditorTask<Text> {
  /** Undefined for a new one. */
  text: Text | undefined;
  /** Who has a new one, and whether the person may choose. */
  scope: TextScope;
  mayShare: boolean;
  onSaved: (textId: string) => void;
  onClose: () => void;
}

interface TextEditorProps<Values, Input extends object> {
  kind: TextKind;
  text: { _id: string; revision: number } | undefined;
  title: string;
  initial: Values;
  rules: (values: Values) => FormErrors;
  toInput: (values: Values) => Input;
  /** What people call the text. */
  nameOf: (input: Input) => string;
  add: (input: Input) => Promise<{ _id: string }>;
  change: (textId: string, edits: { [F in keyof Input]?: Edit }) => Promise<unknown>;
  onSaved: (textId: string) => void;
  onClose: () => void;
  children: (form: UseFormReturnType<Values>) => ReactNode;
}

/** The form for a phrase or a template, beside the list: a new one is added, one that is there is changed by its edits. */
export function TextEditor<Values extends object, Input extends object>({
  kind,
  text,
  title,
  initial,
  rules,
  toInput,
  nameOf,
  add,
  change,
  onSaved,
  onClose,
  children,
}: TextEditorProps<Values, Input>) {
  const [initialValues] = useState(initial);
  const form = useForm<Values>({ initialValues, validate: rules, validateInputOnBlur: true });
  const draft = useKeptDraft(`visits.text:${kind}:${text?._id ?? 'new'}`, form, toInput(initialValues));
  const save = useSaveEdits({
    form,
    draft,
    toInput,
    send: async (edits) => {
      if (text) await change(text._id, edits);
      else onSaved((await add(toInput(form.getValues())))._id);
    },
    onSaved: () => toastDone(fill(words.noteTexts.saved, { name: nameOf(toInput(form.getValues())) })),
  });
  const startOver = () => {
    form.reset();
    draft.drop();
  };
  const ways = draft.waysOut(onClose);
  return (
    <DetailsPane
      title={title}
      onClose={onClose}
      foot={text && <RemoveText kind={kind} text={text} name={nameOf(toInput(initialValues))} />}
    >
      <TextForm
        label={title}
        save={save}
        isRestored={draft.isRestored}
        onEscape={ways.onEscape}
        onStartOver={startOver}
        onCancel={ways.onCancel}
      >
        {children(form)}
      </TextForm>
    </DetailsPane>
  );
}
