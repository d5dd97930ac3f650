import { Button, Group, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { CheckedCodeFile } from '#shared/contract/diagnosis-codes.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../../app/client.ts';
import { useChannel } from '../../../app/queries.ts';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { PageBody } from '../../../components/page-body.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useWork } from '../../backup/use-work.ts';
import classes from './code-lists.module.css';
import { LoadForm } from './load-form.tsx';
import { ReleaseTable } from './release-table.tsx';

const say = words.diagnosisCodes;

/** The lists of diagnosis codes: which is in force, and loading the next one. */
export function CodeListsScreen() {
  const answer = useChannel('clinic.listCodeReleases', {});
  const { data } = answer;
  const choosing = useWork();
  const [checked, setChecked] = useState<CheckedCodeFile>();
  const choose = () =>
    choosing.run(async () => {
      setChecked(undefined);
      setChecked((await call('clinic.chooseCodeFile', {})).file);
    });
  if (!data) return <ListPending answer={answer} rows={5} />;
  return (
    <PageBody>
      <div className={classes.column}>
        <Panel title={say.list.title}>
          <Text c="dimmed" mb="md">
            {say.list.text}
          </Text>
          <ReleaseTable releases={data.releases} starterCount={data.starterCount} />
          {!checked && (
            <Group mt="md" gap={12}>
              <Button
                leftSection={<IconFileUpload size={16} stroke={1.75} aria-hidden />}
                loading={choosing.isRunning}
                onClick={choose}
              >
                {say.load.choose}
              </Button>
              <Text size="sm" c="dimmed" flex={1} miw={280}>
                {say.load.hint}
              </Text>
            </Group>
          )}
          <FormFailure failure={choosing.failure} />
        </Panel>
        {checked && <LoadForm key={checked.fileName} file={checked} onClose={() => setChecked(undefined)} />}
      </div>
    </PageBody>
  );
}
