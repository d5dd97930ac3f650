import { Anchor, Button, Table } from '@mantine/core';
import { Link } from 'react-router';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import classes from './duplicates.module.css';
import { useUnmerge } from './use-unmerge.ts';

const SHOWN = 20;
const say = words.registry;

/** What was merged lately, each to be parted again. */
export function MergedList() {
  const formats = useFormats();
  const unmerge = useUnmerge();
  const { data } = useChannel('patients.listMerges', { limit: SHOWN });
  if (!data || data.merges.length === 0) return null;
  return (
    <section className={classes.merged} aria-labelledby="merged-records">
      <h2 className={classes.heading} id="merged-records">
        {say.duplicates.merged}
      </h2>
      <Table horizontalSpacing={20} verticalSpacing={6}>
        <Table.Tbody>
          {data.merges.map(({ _id, survivorId, mergedAt, mergedByName, ...names }) => {
            const survivor = `${names.survivorName} (${names.survivorNumber})`;
            const absorbed = `${names.absorbedName} (${names.absorbedNumber})`;
            return (
              <Table.Tr key={_id}>
                <Table.Td>
                  <Anchor component={Link} to={`/patients/${survivorId}`} c="inherit" fw={550}>
                    {fill(say.merge.into, { absorbed, survivor })}
                  </Anchor>
                </Table.Td>
                <Table.Td c="dimmed">
                  {[formats.dateTime(mergedAt), mergedByName].filter(Boolean).join(' · ')}
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={fill(say.merge.unmergeOf, { absorbed, survivor })}
                    onClick={() => void unmerge({ mergeId: _id, survivor, absorbed })}
                  >
                    {say.merge.unmerge}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
