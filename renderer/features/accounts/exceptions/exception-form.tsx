import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { exceptionKinds } from '#shared/domain/availability-exception.ts';
import { staffName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { emptyException, exceptionErrors, exceptionInput } from './exception-values.ts';
import classes from './exceptions.module.css';

const say = words.accounts.exceptions;
const kinds = exceptionKinds.map((value) => ({ value, label: exceptionKindLabels[value] }));

/** Under which key a half-typed exception of a doctor is kept. */
export function exceptionFormKey(doctorId: string): string {
  return `scheduling.exception:${doctorId}`;
}

interface ExceptionFormProps {
  doctor: Pick<DoctorColumn, '_id' | 'firstName' | 'lastName'>;
  onClose: () => void;
}

/** A new exception: what, from when to when, and why. Without times it is whole days. */
export function ExceptionForm({ doctor, onClose }: ExceptionFormProps) {
  const { locale, timeZone } = useClinic();
  const reading = { locale, timeZone, today: useToday(), doctorId: doctor._id };
  const maySetAny = useCan('availability.editAny');
  const form = useForm({
    initialValues: emptyException,
    validate: (values) => exceptionErrors(values, reading),
    validateInputOnBlur: true,
  });
  const draft = useKeptDraft(exceptionFormKey(doctor._id), form, null);
  const adding = useChannelMutation('scheduling.addException');
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-path="kind"]')?.focus();
  }, []);
  const close = () => {
    draft.drop();
    onClose();
  };
  const submit = useFormSubmit(
    form,
    async (values) => {
      const { booked } = await adding.mutateAsync(exceptionInput(values, reading));
      const name = values.isWholeClinic ? say.theClinic : staffName({ ...doctor, role: 'doctor' });
      const done = fill(say.added, { kind: exceptionKindLabels[values.kind], name });
      toastDone(booked > 0 ? `${done} ${count(say.booked, booked)}` : done);
      close();
    },
    (path) => ({ from: 'fromDate', to: 'toDate' })[path] ?? path,
  );
  const time = (path: 'fromTime' | 'toTime', placeholder: string) => (
    <TextInput
      label={say[path]}
      placeholder={placeholder}
      data-path={path}
      autoComplete="off"
      {...form.getInputProps(path)}
    />
  );
  return (
    <Form onSubmit={submit.onSubmit} label={say.add} className={classes.form}>
      <Stack gap="sm">
        <FormFailure failure={submit.failure} />
        <Select
          label={say.kind}
          data={kinds}
          allowDeselect={false}
          data-path="kind"
          {...form.getInputProps('kind')}
        />
        {maySetAny && (
          <Checkbox label={say.wholeClinic} {...form.getInputProps('isWholeClinic', { type: 'checkbox' })} />
        )}
        <div className={classes.moment}>
          <PlainDateInput label={say.fromDate} data-path="fromDate" {...form.getInputProps('fromDate')} />
          {time('fromTime', say.dayBegins)}
          <PlainDateInput
            label={say.toDate}
            placeholder={say.sameDay}
            data-path="toDate"
            {...form.getInputProps('toDate')}
          />
          {time('toTime', say.dayEnds)}
        </div>
        <TextInput
          label={say.reason}
          description={say.reasonHint}
          data-path="reason"
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        <Group gap={8}>
          <Button type="submit" loading={submit.isSaving}>
            {words.app.actions.add}
          </Button>
          <Button variant="default" onClick={close}>
            {words.app.actions.cancel}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
