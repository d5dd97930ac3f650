import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DatabaseReport } from '#shared/contract/backup.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { toastDone } from '../../app/toasts.tsx';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { PasswordField } from '../../components/form/password-field.tsx';
import { useFormSubmit } from '../../components/form/use-form-submit.ts';
import { StageCard } from '../../components/stage-card.tsx';
import { ReadableList } from './readable-list.tsx';

const say = words.backup.rescue;

/** A damaged database: what can be read of it, and the way to go on with that. Nothing is written before. */
export function RescueScreen({ onBack }: { onBack: () => void }) {
  const client = useQueryClient();
  const [report, setReport] = useState<DatabaseReport>();
  const [byPassphrase, setByPassphrase] = useState(false);
  const form = useForm({ initialValues: { secret: '' } });
  const submit = useFormSubmit(
    form,
    async ({ secret }) => {
      const key = secret === '' ? {} : byPassphrase ? { passphrase: secret } : { recoveryKey: secret };
      if (!report) return setReport(await call('backup.inspectDamage', key));
      const { keptFolder } = await call('backup.rescue', key);
      toastDone(fill(say.done, { folder: keptFolder }));
      await client.invalidateQueries();
    },
    () => 'secret',
  );
  const asksForKey = submit.failure?.code === 'DATABASE_KEY_MISSING' || form.values.secret !== '';
  const secret = form.getInputProps('secret');

  return (
    <StageCard title={say.title} lead={say.lead}>
      <Form onSubmit={submit.onSubmit} label={say.title}>
        <Stack gap="md">
          {asksForKey && !report && (
            <div>
              <Text mb={8}>{say.asksForKey}</Text>
              {byPassphrase ? (
                <PasswordField
                  key="passphrase"
                  label={say.passphrase}
                  autoComplete="current-password"
                  autoFocus
                  {...secret}
                />
              ) : (
                <TextInput
                  key="recovery-key"
                  label={say.recoveryKey}
                  autoComplete="off"
                  spellCheck={false}
                  autoFocus
                  {...secret}
                />
              )}
              <Anchor
                component="button"
                type="button"
                size="sm"
                mt={4}
                onClick={() => setByPassphrase(!byPassphrase)}
              >
                {byPassphrase ? words.clinic.locked.useRecoveryKey : words.clinic.locked.usePassphrase}
              </Anchor>
            </div>
          )}
          {report && <ReadableList report={report} />}
          {submit.failure?.code !== 'DATABASE_KEY_MISSING' && <FormFailure failure={submit.failure} />}
          <Group justify="space-between" mt={4}>
            <Button variant="default" onClick={onBack} disabled={submit.isSaving}>
              {words.app.actions.back}
            </Button>
            <Button type="submit" loading={submit.isSaving}>
              {report ? say.submit : say.look}
            </Button>
          </Group>
        </Stack>
      </Form>
    </StageCard>
  );
}
