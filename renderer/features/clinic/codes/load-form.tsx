import { Button, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { type CheckedCodeFile, newCodeRelease } from '#shared/contract/diagnosis-codes.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../../app/client.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { invalidateResource } from '../../../app/invalidate.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { dateInput, editableDate } from '../../../components/editable-date.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { formRules } from '../../../components/form/form-rules.ts';
import { Panel } from '../../../components/panel.tsx';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { useWork } from '../../backup/use-work.ts';
import { WorkDialog } from '../../backup/work-dialog.tsx';
import classes from './code-lists.module.css';

interface LoadFormProps {
  file: CheckedCodeFile;
  onClose: () => void;
}

const say = words.diagnosisCodes;

/** A checked file: what it is called and when it takes over; then it is loaded, with progress and a way to stop. */
export function LoadForm({ file, onClose }: LoadFormProps) {
  const client = useQueryClient();
  const { locale } = useClinic();
  const today = useToday();
  const work = useWork();
  const number = new Intl.NumberFormat(locale);
  const toInput = (values: { name: string; validFrom: string }) => ({
    name: values.name.trim(),
    validFrom: dateInput(values.validFrom, locale, today, false) ?? '',
  });
  const form = useForm({
    initialValues: { name: file.name, validFrom: editableDate(file.validFrom, locale) },
    validate: formRules(newCodeRelease, toInput),
  });
  const load = form.onSubmit((values) =>
    work.run(async () => {
      const { codeCount } = await call('clinic.loadCodeFile', toInput(values));
      const codes = count(say.load.codesDone, codeCount).replace(String(codeCount), number.format(codeCount));
      toastDone(fill(say.load.done, { name: values.name, codes }));
      await invalidateResource(client, 'Clinic');
      onClose();
    }),
  );
  return (
    <Panel title={say.load.title}>
      <Form onSubmit={load} label={say.load.title} className={classes.form}>
        <FactList
          facts={[
            { label: say.load.file, value: file.fileName },
            {
              label: say.load.codes,
              value: fill(say.list.codesOf, {
                codes: number.format(file.codeCount),
                billable: number.format(file.billableCount),
              }),
            },
          ]}
        />
        {file.isShort && (
          <Text size="sm" c="var(--attention)">
            ▲ {say.load.short}
          </Text>
        )}
        <TextInput label={say.load.name} maw={420} autoFocus {...form.getInputProps('name')} />
        <PlainDateInput label={say.load.validFrom} maw={420} {...form.getInputProps('validFrom')} />
        <FormFailure failure={work.failure} />
        <Group gap={8}>
          <Button type="submit" disabled={work.isRunning}>
            {say.load.submit}
          </Button>
          <Button variant="default" onClick={onClose} disabled={work.isRunning}>
            {words.app.actions.cancel}
          </Button>
        </Group>
      </Form>
      <WorkDialog isOpen={work.isRunning} title={fill(say.load.working, { name: form.values.name })} />
    </Panel>
  );
}
