import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { PhraseView } from '#shared/contract/note-texts.ts';
import type { TextScope } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { PhraseFields } from './phrase-fields.tsx';
import { phraseInput, phraseRules, phraseValues } from './phrase-values.ts';
import { RemoveText } from './remove-text.tsx';
import { TextForm } from './text-form.tsx';

interface PhrasePaneProps {
  /** Undefined for a new one. */
  phrase: PhraseView | undefined;
  /** Who has a new one, and whether the person may choose. */
  scope: TextScope;
  mayShare: boolean;
  onSaved: (textId: string) => void;
  onClose: () => void;
}

const say = words.noteTexts;

/** The form for a phrase, beside the list. */
export function PhrasePane({ phrase, scope, mayShare, onSaved, onClose }: PhrasePaneProps) {
  const [initialValues] = useState(() => phraseValues(phrase, scope));
  const form = useForm({ initialValues, validate: phraseRules, validateInputOnBlur: true });
  const formKey = `visits.phrase:${phrase?._id ?? 'new'}`;
  const draft = useKeptDraft(formKey, form, phraseInput(initialValues));
  const add = useChannelMutation('visits.addPhrase');
  const change = useChannelMutation('visits.changePhrase');
  const save = useSaveEdits({
    form,
    draft,
    toInput: phraseInput,
    send: async (edits) => {
      if (!phrase) onSaved((await add.mutateAsync(phraseInput(form.getValues())))._id);
      else
        await change.mutateAsync({ textId: phrase._id, edits } as Parameters<typeof change.mutateAsync>[0]);
    },
    onSaved: () => toastDone(fill(say.saved, { name: `.${phraseInput(form.getValues()).abbreviation}` })),
  });
  const title = phrase ? say.changePhrase : say.addPhrase;
  const startOver = () => {
    form.reset();
    draft.drop();
  };
  const cancel = () => {
    draft.drop();
    onClose();
  };
  return (
    <DetailsPane
      title={title}
      onClose={onClose}
      foot={phrase && <RemoveText kind="phrase" text={phrase} name={`.${phrase.abbreviation}`} />}
    >
      <TextForm
        label={title}
        save={save}
        isRestored={draft.isRestored}
        onStartOver={startOver}
        onCancel={cancel}
      >
        <PhraseFields form={form} mayShare={mayShare} isFocused={!phrase} />
      </TextForm>
    </DetailsPane>
  );
}
