import { Title } from '@mantine/core';
import type { DatabaseReport } from '#shared/contract/backup.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { FactList } from '../../components/fact-list.tsx';

const say = words.backup.rescue;

/** How much of each collection can be read; those without any document are left out where they are whole. */
export function ReadableList({ report }: { report: DatabaseReport }) {
  const facts = report.collections
    .filter(({ documents, problems }) => documents > 0 || problems.length > 0)
    .map(({ name, documents, problems }) => ({
      label: name,
      value: fill(problems.length === 0 ? say.whole : say.damaged, {
        documents: count(words.backup.where.documents, documents),
      }),
    }));
  return (
    <section aria-labelledby="readable">
      <Title order={2} size="h4" mb={8} id="readable">
        {say.found}
      </Title>
      <FactList facts={facts} />
    </section>
  );
}
