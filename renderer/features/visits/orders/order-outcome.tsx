import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import type { OrderOutcome as Outcome } from '#shared/domain/order-outcome.ts';
import { orderName, type TestOrder } from '#shared/domain/test-order.ts';
import { waitOf } from '#shared/domain/waiting-order.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useCan } from '../../../app/session.ts';
import { UrgencyBadge } from '../../../components/urgency-badge.tsx';
import { CancelOrderForm } from './cancel-order-form.tsx';
import classes from './orders.module.css';
import { ResultForm } from './result-form.tsx';
import { useOrderCalls } from './use-order-calls.ts';

interface OrderOutcomeProps {
  visit: VisitView;
  order: TestOrder;
  outcome: Outcome | undefined;
}

const say = words.orders;

/** An order of a note that is read: its result, why it was taken off, or how long it waits and the way to note its result. */
export function OrderOutcome({ visit, order, outcome }: OrderOutcomeProps) {
  const name = orderName(order);
  return (
    <li className={classes.entry}>
      <div className={classes.row}>
        <span className={classes.name} data-struck={outcome?.outcome === 'cancelled' || undefined}>
          {name}
        </span>
        {!outcome && <UrgencyBadge urgency={order.urgency} />}
      </div>
      {order.notes && <p className={classes.text}>{order.notes}</p>}
      {outcome && <Closed visit={visit} order={order} outcome={outcome} />}
      {!outcome && visit.status !== 'draft' && order.orderId && <Waiting visit={visit} order={order} />}
    </li>
  );
}

function Closed({ visit, order, outcome }: { visit: VisitView; order: TestOrder; outcome: Outcome }) {
  const formats = useFormats();
  const canWrite = useCan('chart.write');
  const calls = useOrderCalls(visit._id, order);
  const { resultDate, notedAt, notedByName, text = '' } = outcome;
  const date = resultDate ? formats.date(resultDate) : formats.dayOf(notedAt);
  const isResult = outcome.outcome === 'result';
  return (
    <>
      {isResult && text && <p className={classes.text}>{text}</p>}
      <Group gap={8} justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {isResult
            ? fill(say.result.by, { date, name: notedByName })
            : fill(say.cancel.by, { reason: text, date, name: notedByName })}
          {outcome.recordId && ` · ${say.result.withFile}`}
        </Text>
        {canWrite && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            flex="none"
            aria-label={fill(say.result.undoOf, { name: orderName(order) })}
            onClick={() => void calls.reopen(notedAt)}
          >
            {say.result.undo}
          </Button>
        )}
      </Group>
    </>
  );
}

function Waiting({ visit, order }: { visit: VisitView; order: TestOrder }) {
  const { timeZone } = useClinic();
  const today = useToday();
  const canWrite = useCan('chart.write');
  const [open, setOpen] = useState<'result' | 'cancel'>();
  const name = orderName(order);
  const wait = waitOf({ orderedAt: visit.visitDate, urgency: order.urgency }, today, timeZone);
  const close = () => setOpen(undefined);
  if (open === 'result') return <ResultForm visitId={visit._id} order={order} onClose={close} isSecondary />;
  if (open === 'cancel')
    return <CancelOrderForm visitId={visit._id} order={order} onClose={close} isSecondary />;
  return (
    <div className={classes.row}>
      <span className={classes.kind} data-overdue={wait.isOverdue || undefined}>
        {wait.days === 0 ? say.list.today : count(say.list.days, wait.days)}
      </span>
      {canWrite && (
        <>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-label={fill(say.cancel.openOf, { name })}
            onClick={() => setOpen('cancel')}
          >
            {say.cancel.open}
          </Button>
          <Button
            variant="light"
            size="compact-xs"
            aria-label={fill(say.result.noteOf, { name })}
            onClick={() => setOpen('result')}
          >
            {say.result.note}
          </Button>
        </>
      )}
    </div>
  );
}
