import { Text } from '@mantine/core';
import { templateParts } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import noteClasses from '../note/note.module.css';
import type { AnyText } from './texts-table.tsx';

interface TextFactsProps {
  title: string;
  text: AnyText;
  onClose: () => void;
}

const say = words.noteTexts;

/** A text of the clinic that somebody else keeps: to be read. */
export function TextFacts({ title, text, onClose }: TextFactsProps) {
  const parts =
    'text' in text
      ? [{ name: say.text, value: text.text }]
      : templateParts.map((part) => ({ name: words.visits.note.parts[part], value: text[part] }));
  return (
    <DetailsPane
      title={title}
      subtitle={text.ownerName ? fill(say.by, { name: text.ownerName }) : say.cameWith}
      onClose={onClose}
    >
      <dl className={noteClasses.reading}>
        {parts
          .filter(({ value }) => value)
          .map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Text size="xs" c="dimmed" mt="md">
        {say.readOnly}
      </Text>
    </DetailsPane>
  );
}
