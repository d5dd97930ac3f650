import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { LetterHead } from '#shared/contract/letters.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { letterAddress } from './letter-addresses.ts';

/** A letter that was issued, and the way to print it again. */
export function LetterLine({ letter }: { letter: LetterHead }) {
  const formats = useFormats();
  const { _id, letterId, title, issuedAt, issuedByName } = letter;
  return (
    <div>
      <Anchor component={Link} to={letterAddress(_id)}>
        {title}
      </Anchor>
      <Text size="xs" c="dimmed">
        {fill(words.letters.line, {
          number: letterId,
          date: formats.dateTime(issuedAt),
          name: issuedByName,
        })}
      </Text>
    </div>
  );
}
