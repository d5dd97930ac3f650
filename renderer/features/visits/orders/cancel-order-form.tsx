import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { TestOrder } from '#shared/domain/test-order.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import classes from './orders.module.css';
import { useOrderCalls } from './use-order-calls.ts';

interface CancelOrderFormProps {
  visitId: string;
  order: TestOrder;
  onClose: () => void;
}

const say = words.orders.cancel;

/** Asks why an order is no longer wanted. */
export function CancelOrderForm({ visitId, order, onClose }: CancelOrderFormProps) {
  const calls = useOrderCalls(visitId, order);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? sayFieldError('REQUIRED') : null) },
  });
  const save = useFormSubmit(form, async ({ reason }) => {
    await calls.cancel(reason.trim());
    onClose();
  });
  return (
    <Form
      onSubmit={save.onSubmit}
      label={fill(say.title, { name: order.testName || order.type || '' })}
      className={classes.form}
    >
      <TextInput
        label={say.reason}
        description={say.hint}
        autoFocus
        autoComplete="off"
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <FormActions failure={save.failure} isSaving={save.isSaving} save={say.save} onCancel={onClose} />
    </Form>
  );
}
