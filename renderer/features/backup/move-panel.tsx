import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type ChannelOutput, contract } from '#shared/contract/contract.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Form } from '../../components/form/form.tsx';
import { formRules } from '../../components/form/form-rules.ts';
import { Panel } from '../../components/panel.tsx';
import { ServerFields } from '../clinic/first-run/server-fields.tsx';
import { useWork } from './use-work.ts';
import { WorkDialog } from './work-dialog.tsx';

const say = words.backup.move;
const initialValues = { uri: '', acceptsNoTls: false };
const validate = formRules<typeof initialValues>(contract['backup.testServer'].input, (values) => values);

export type Moved = ChannelOutput<'backup.moveToServer'>;
type Tested = ChannelOutput<'backup.testServer'> & { of: string };

/** From this computer to a server: the address, the test, and the move itself. */
export function MovePanel({ onMoved }: { onMoved: (moved: Moved) => void }) {
  const form = useForm({ initialValues, validate });
  const test = useWork();
  const move = useWork();
  const [tested, setTested] = useState<Tested>();
  const [isAsking, setAsking] = useState(false);
  const of = JSON.stringify(form.values);
  const found = tested?.of === of ? tested : undefined;

  const testNow = () =>
    test.run(async () => {
      move.clearFailure();
      setTested({ of, ...(await call('backup.testServer', form.values)) });
    });
  const moveNow = () => {
    setAsking(false);
    move.run(async () => onMoved(await call('backup.moveToServer', form.values)));
  };

  return (
    <Panel title={say.title}>
      <Text c="dimmed" mb="md">
        {say.text}
      </Text>
      <Form label={say.title} onSubmit={form.onSubmit(() => (found ? setAsking(true) : testNow()))}>
        <Stack gap="md">
          <ServerFields
            uri={form.getInputProps('uri')}
            acceptsNoTls={form.getInputProps('acceptsNoTls', { type: 'checkbox' })}
            version={found?.serverVersion}
            failure={test.failure ?? move.failure}
          >
            {found && fill(say.database, { database: found.database })}
          </ServerFields>
          <Group>
            <Button type="submit" variant={found ? 'filled' : 'default'} loading={test.isRunning}>
              {found ? say.submit : words.clinic.database.test}
            </Button>
          </Group>
        </Stack>
      </Form>
      <ConfirmDialog
        isOpen={isAsking}
        title={say.submit}
        text={say.confirm}
        confirm={say.submit}
        onConfirm={moveNow}
        onClose={() => setAsking(false)}
      />
      <WorkDialog isOpen={move.isRunning} title={say.working} text={say.workingText} />
    </Panel>
  );
}
