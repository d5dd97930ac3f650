import { useState } from 'react';
import { words } from '#shared/words/words.ts';
import { CodeSearchField } from '../../../components/code-search-field.tsx';
import { notePartId } from '../note/go-to-note-part.ts';

interface DiagnosisSearchProps {
  isMissing: boolean;
  onChoose: (entry: { icdCode?: string; description: string }) => void;
}

const say = words.visits.diagnosis;

/** Adds a diagnosis of the code list; what the list does not have can be added as words. */
export function DiagnosisSearch({ isMissing, onChoose }: DiagnosisSearchProps) {
  const [text, setText] = useState('');
  const choose = (entry: { icdCode?: string; description: string }) => {
    onChoose(entry);
    setText('');
  };
  return (
    <CodeSearchField
      id={notePartId('diagnosis')}
      label={say.add}
      placeholder={say.placeholder}
      error={isMissing && words.visits.note.lacks.diagnosis}
      text={text}
      onType={setText}
      onChoose={({ code, description }) => choose({ icdCode: code, description })}
      onEnterWords={(description) => choose({ description })}
      nothing={say.nothing}
    />
  );
}
