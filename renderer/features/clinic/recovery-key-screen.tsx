import { Button, Group, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../app/clinic.ts';
import { useChannel, useChannelMutation } from '../../app/queries.ts';
import { toastDone, toastFailure } from '../../app/toasts.tsx';
import { ListPending } from '../../components/list-pending.tsx';
import { PageBody } from '../../components/page-body.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ConfirmRecoveryKeyForm } from './confirm-recovery-key-form.tsx';
import classes from './recovery-key-screen.module.css';

const say = words.clinic.recoveryKey;

/** The key that opens the data elsewhere: to print or save, and to prove that one has it. */
export function RecoveryKeyScreen() {
  const navigate = useNavigate();
  const { name } = useClinic();
  const key = useChannel('clinic.getRecoveryKey', {}, { gcTime: 0, staleTime: Number.POSITIVE_INFINITY });
  const save = useChannelMutation('clinic.saveRecoveryKey');

  const saveAsFile = () =>
    save.mutate(
      {},
      {
        onSuccess: ({ savedTo }) => savedTo && toastDone(fill(say.saved, { path: savedTo })),
        onError: toastFailure,
      },
    );

  return (
    <>
      <PageHeader title={say.title} />
      <PageBody>
        <ListPending answer={key} rows={3} />
        {key.data && (
          <div className={classes.column}>
            <Text c="dimmed" className="no-print">
              {say.lead}
            </Text>
            <section className={classes.sheet} aria-label={say.key}>
              <Text className={classes.printed ?? ''} fw={600}>
                {fill(say.printTitle, { clinic: name })}
              </Text>
              <output className={classes.key} data-testid="recovery-key">
                {key.data.recoveryKey}
              </output>
              <Text className={classes.printed ?? ''}>{say.printText}</Text>
            </section>
            <Group gap={8} className="no-print">
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
                onClick={() => window.print()}
              >
                {say.print}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
                loading={save.isPending}
                onClick={saveAsFile}
              >
                {say.save}
              </Button>
            </Group>
            <ConfirmRecoveryKeyForm
              onLater={() => void navigate('/')}
              onConfirmed={() => void navigate('/')}
            />
          </div>
        )}
      </PageBody>
    </>
  );
}
