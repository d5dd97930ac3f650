import { Button, Group } from '@mantine/core';
import type { DatabaseState } from '#shared/contract/backup.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../app/clinic.ts';
import { useChannelMutation } from '../../app/queries.ts';
import { toastDone } from '../../app/toasts.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { CheckReport } from './check-report.tsx';
import { sayBytes } from './say-bytes.ts';

const say = words.backup.where;

/** Folder or server, and what can be done for the file on this computer. */
export function WherePanel({ database }: { database: DatabaseState }) {
  const { locale } = useClinic();
  const check = useChannelMutation('backup.checkDatabase');
  const compact = useChannelMutation('backup.compactDatabase');
  const { kind, folder, bytes, server } = database;
  const isBusy = check.isPending || compact.isPending;
  const failure = check.error ?? compact.error;

  const compactNow = () =>
    compact.mutate(
      {},
      {
        onSuccess: ({ bytesBefore, bytesAfter }) =>
          toastDone(
            fill(say.compacted, {
              before: sayBytes(bytesBefore, locale),
              after: sayBytes(bytesAfter, locale),
            }),
          ),
      },
    );

  if (kind === 'server') {
    return (
      <Panel title={say.title}>
        <FactList
          facts={[
            { label: say.kind, value: say.server },
            { label: say.address, value: server },
          ]}
        />
      </Panel>
    );
  }
  return (
    <Panel title={say.title}>
      <FactList
        facts={[
          { label: say.kind, value: say.thisComputer },
          { label: say.folder, value: folder },
          { label: say.size, value: sayBytes(bytes ?? 0, locale) },
        ]}
      />
      <Group gap={8} mt="md">
        <Button
          variant="default"
          loading={check.isPending}
          disabled={isBusy}
          onClick={() => check.mutate({})}
        >
          {say.check}
        </Button>
        <Button variant="default" loading={compact.isPending} disabled={isBusy} onClick={compactNow}>
          {say.compact}
        </Button>
      </Group>
      {check.data && !isBusy && <CheckReport report={check.data} />}
      {failure && !isBusy && (
        <Group mt="md" grow>
          <ErrorNote error={failure.value} />
        </Group>
      )}
    </Panel>
  );
}
