import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { words } from '#shared/words/words.ts';
import { notePartId } from '../note/go-to-note-part.ts';
import type { VitalsValues } from './vitals-values.ts';

interface VitalsLineProps {
  form: UseFormReturnType<VitalsValues>;
  /** @returns whether there was anything to move */
  onMove: () => boolean;
}

const say = words.visits.vitals.line;

/** All vitals in one line, as one dictates them. Enter moves them into the fields; what is not understood stays. */
export function VitalsLine({ form, onMove }: VitalsLineProps) {
  return (
    <TextInput
      id={notePartId('vitals')}
      label={say.label}
      placeholder={say.example}
      description={say.hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      autoComplete="off"
      spellCheck={false}
      {...form.getInputProps('line')}
      onBlur={() => void onMove()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onMove()) return;
        // What was moved is looked at before it is saved.
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
