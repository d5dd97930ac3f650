import { Alert, List } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { DatabaseReport } from '#shared/contract/backup.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

const say = words.backup.where;

/** What a check of the whole database found. */
export function CheckReport({ report }: { report: DatabaseReport }) {
  const documents = report.collections.reduce((sum, collection) => sum + collection.documents, 0);
  if (report.isWhole) {
    return (
      <Alert
        mt="md"
        variant="light"
        role="status"
        title={say.whole}
        icon={<IconCircleCheck size={18} stroke={1.75} aria-hidden />}
        styles={{ message: { color: 'var(--ink)' } }}
      >
        {count(say.wholeText, documents)}
      </Alert>
    );
  }
  const findings = [
    ...report.collections.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
    ...report.filePages,
  ];
  return (
    <Alert
      mt="md"
      color="red"
      variant="light"
      role="alert"
      title={say.damaged}
      icon={<IconAlertTriangle size={18} stroke={1.75} aria-hidden />}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      {say.damagedText}
      <List size="sm" mt={8}>
        {findings.map((finding) => (
          <List.Item key={finding}>{finding}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
