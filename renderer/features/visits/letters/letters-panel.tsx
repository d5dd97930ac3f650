import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { Panel } from '../../../components/panel.tsx';
import { letterAddress } from './letter-addresses.ts';

const say = words.letters;

/** The letters that were issued at a visit, each of which can be printed again; nothing where there are none. */
export function LettersPanel({ visitId }: { visitId: string }) {
  const formats = useFormats();
  const { data } = useChannel('visits.listLetters', { visitId });
  if (!data || data.letters.length === 0) return null;
  return (
    <Panel title={say.list}>
      {data.letters.map(({ _id, letterId, title, issuedAt, issuedByName }) => (
        <div key={_id}>
          <Anchor component={Link} to={letterAddress(_id)}>
            {title}
          </Anchor>
          <Text size="xs" c="dimmed">
            {fill(say.line, { number: letterId, date: formats.dateTime(issuedAt), name: issuedByName })}
          </Text>
        </div>
      ))}
    </Panel>
  );
}
