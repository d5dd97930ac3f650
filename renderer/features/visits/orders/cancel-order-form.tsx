import { orderName, type TestOrder } from '#shared/domain/test-order.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { ReasonForm } from '../../../components/form/reason-form.tsx';
import classes from './orders.module.css';
import { useOrderCalls } from './use-order-calls.ts';

interface CancelOrderFormProps {
  visitId: string;
  order: TestOrder;
  onClose: () => void;
  /** In a note, which has more than this form. */
  isSecondary?: boolean;
}

const say = words.orders.cancel;

/** Asks why an order is no longer wanted. */
export function CancelOrderForm({ visitId, order, onClose, isSecondary = false }: CancelOrderFormProps) {
  const calls = useOrderCalls(visitId, order);
  return (
    <ReasonForm
      title={fill(say.title, { name: orderName(order) })}
      label={say.reason}
      hint={say.hint}
      save={say.save}
      onGive={calls.cancel}
      onClose={onClose}
      className={classes.form}
      isSecondary={isSecondary}
    />
  );
}
