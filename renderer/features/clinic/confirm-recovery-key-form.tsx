import { Button, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { toastDone } from '../../app/toasts.tsx';
import { Form } from '../../components/form/form.tsx';
import { FormFailure } from '../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../components/form/use-form-submit.ts';

const say = words.clinic.recoveryKey;

/** Its last group, typed from the print or the file, shows that the key is kept. */
export function ConfirmRecoveryKeyForm(props: { onLater: () => void; onConfirmed: () => void }) {
  const client = useQueryClient();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const form = useForm({
    initialValues: { lastGroup: '' },
    validate: { lastGroup: (group) => (group.trim() === '' ? sayFieldError('REQUIRED') : null) },
  });
  const submit = useFormSubmit(form, async ({ lastGroup }) => {
    await call('clinic.confirmRecoveryKey', { lastGroup: lastGroup.trim() });
    await client.invalidateQueries({ queryKey: ['clinic.getStatus'] });
    toastDone(say.confirmed);
    // Whoever has gone on to another screen meanwhile stays there.
    if (isShown.current) props.onConfirmed();
  });
  return (
    <Form onSubmit={submit.onSubmit} label={say.title} className="no-print">
      <TextInput
        label={say.confirm}
        w={320}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('lastGroup')}
      />
      <FormFailure failure={submit.failure} />
      <Group mt="md" gap={8}>
        <Button type="submit" loading={submit.isSaving}>
          {say.confirmDo}
        </Button>
        <Button variant="default" onClick={props.onLater}>
          {say.later}
        </Button>
        <Text size="sm" c="dimmed">
          {say.laterText}
        </Text>
      </Group>
    </Form>
  );
}
