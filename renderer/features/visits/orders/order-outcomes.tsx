import type { VisitView } from '#shared/contract/visits.ts';
import { words } from '#shared/words/words.ts';
import { Panel } from '../../../components/panel.tsx';
import { OrderOutcome } from './order-outcome.tsx';
import classes from './orders.module.css';

/** The orders of a note that is read, and what became of each; nothing where none was ordered. */
export function OrderOutcomes({ visit }: { visit: VisitView }) {
  const { testsOrdered = [], orderOutcomes = [] } = visit;
  if (testsOrdered.length === 0) return null;
  return (
    <Panel title={words.orders.title}>
      <ul className={classes.list}>
        {testsOrdered.map((order, index) => (
          <OrderOutcome
            key={order.orderId ?? `${order.testName} ${index}`}
            visit={visit}
            order={order}
            outcome={orderOutcomes.find(({ orderId }) => orderId === order.orderId)}
          />
        ))}
      </ul>
    </Panel>
  );
}
