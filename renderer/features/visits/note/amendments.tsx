import { Text } from '@mantine/core';
import type { VisitView } from '#shared/contract/visits.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './note.module.css';

const say = words.visits.amend;

/** What was added to a note, oldest first; nothing where nothing was. */
export function Amendments({ visit: { amendments = [] } }: { visit: VisitView }) {
  const formats = useFormats();
  return amendments.map((amendment) => (
    <div key={`${amendment.addedAt} ${amendment.text}`} className={classes.amendment}>
      {amendment.text}
      <Text size="xs" c="dimmed" mt={4}>
        {fill(say.by, { name: amendment.authorName, date: formats.dateTime(amendment.addedAt) })}
        {' · '}
        {fill(say.because, { reason: amendment.reason })}
      </Text>
    </div>
  ));
}
