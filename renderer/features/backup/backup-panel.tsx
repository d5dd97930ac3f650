import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDatabaseExport, IconRestore } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupSummary, DatabaseState } from '#shared/contract/backup.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { useClinic, useClinicStatus } from '../../app/clinic.ts';
import { useFormats } from '../../app/formats.ts';
import { invalidateResource } from '../../app/invalidate.ts';
import { toastDone } from '../../app/toasts.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { Panel } from '../../components/panel.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { sayBytes } from './say-bytes.ts';
import { useWork } from './use-work.ts';
import { WorkDialog } from './work-dialog.tsx';

const say = words.backup.backup;

/** The last backup, the next one, and the way back to one. */
export function BackupPanel({ database }: { database: DatabaseState }) {
  const client = useQueryClient();
  const { isRecoveryKeyPending } = useClinicStatus();
  const work = useWork();
  const choosing = useWork();
  const [chosen, setChosen] = useState<BackupSummary>();

  const backUp = () =>
    work.run(async () => {
      const { backup } = await call('backup.backUp', {});
      if (backup) toastDone(say.done);
      await invalidateResource(client, 'Clinic');
    });
  const choose = () => choosing.run(async () => setChosen((await call('backup.chooseBackup', {})).backup));

  if (database.kind === 'server') {
    return (
      <Panel title={say.title}>
        <Text>{say.onServer}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={say.title}>
      <Stack gap="md">
        <Text c="dimmed">{say.text}</Text>
        <LastBackup backup={database.lastBackup} />
        {isRecoveryKeyPending && <Text>{say.needsRecoveryKey}</Text>}
        <Group gap={8}>
          <Button
            leftSection={<IconDatabaseExport size={16} stroke={1.75} aria-hidden />}
            disabled={work.isRunning}
            onClick={backUp}
          >
            {say.backUp}
          </Button>
          <Button
            variant="default"
            leftSection={<IconRestore size={16} stroke={1.75} aria-hidden />}
            disabled={work.isRunning || choosing.isRunning || database.isDemo}
            onClick={choose}
          >
            {say.restore}
          </Button>
        </Group>
        {database.isDemo && (
          <Text size="sm" c="dimmed">
            {words.backup.demo}
          </Text>
        )}
        <FormFailure failure={work.failure ?? choosing.failure} />
      </Stack>
      <WorkDialog isOpen={work.isRunning} title={say.working} />
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(undefined)} />}
    </Panel>
  );
}

function LastBackup({ backup }: { backup: DatabaseState['lastBackup'] }) {
  const { dateTime } = useFormats();
  const { locale } = useClinic();
  if (!backup) return <FactList facts={[{ label: say.last, value: say.never }]} />;
  return (
    <FactList
      facts={[
        { label: say.last, value: fill(say.lastValue, { time: dateTime(backup.madeAt) }) },
        { label: say.file, value: backup.path },
        { label: say.size, value: sayBytes(backup.bytes, locale) },
      ]}
    />
  );
}
