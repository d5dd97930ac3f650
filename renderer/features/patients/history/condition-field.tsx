import { CloseButton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { CodeSearchField } from '../../../components/code-search-field.tsx';
import type { EntryValues } from './entry-values.ts';
import classes from './history.module.css';

const say = words.medicalHistory;

/** A condition in words, with the code that was chosen for it. */
export function ConditionField({ form }: { form: UseFormReturnType<EntryValues> }) {
  const { text, icdCode } = form.values;
  return (
    <>
      <CodeSearchField
        label={say.kinds.condition.text}
        description={say.fields.conditionHint}
        error={form.errors.text}
        isFocused
        text={text}
        onType={(typed) => form.setFieldValue('text', typed)}
        onChoose={({ code, description }) => form.setValues({ text: description, icdCode: code })}
        nothing={say.fields.noCode}
      />
      {icdCode && (
        <span className={classes.chosen}>
          {fill(say.fields.code, { code: icdCode })}
          <CloseButton
            size={24}
            aria-label={fill(say.fields.removeCode, { code: icdCode })}
            onClick={() => form.setFieldValue('icdCode', '')}
          />
        </span>
      )}
    </>
  );
}
