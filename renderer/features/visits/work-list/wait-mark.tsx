import { IconClockExclamation } from '@tabler/icons-react';
import type { WaitingOrder } from '#shared/contract/test-orders.ts';
import { waitOf } from '#shared/domain/waiting-order.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';

const say = words.orders.list;

/** For how long an order waits; one that is overdue stands out. */
export function WaitMark({ waiting: { orderedAt, order } }: { waiting: WaitingOrder }) {
  const { timeZone } = useClinic();
  const today = useToday();
  const { days, isOverdue } = waitOf({ orderedAt, urgency: order.urgency }, today, timeZone);
  const said = days === 0 ? say.today : count(say.days, days);
  if (!isOverdue) return said;
  return (
    <StatusBadge tone="danger" icon={IconClockExclamation}>
      {fill(say.overdue, { days: said })}
    </StatusBadge>
  );
}
