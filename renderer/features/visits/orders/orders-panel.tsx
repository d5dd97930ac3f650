import { Button, Text } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { TestPanel } from '#shared/domain/test-choices.ts';
import { orderName, type TestOrder, testTypeOf } from '#shared/domain/test-order.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useUndoHere } from '../../../app/use-undo-here.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { Panel } from '../../../components/panel.tsx';
import { goToNotePart } from '../note/go-to-note-part.ts';
import { ifFocusIsLost } from '../note/if-focus-is-lost.ts';
import { altKeyOf } from '../note/note-keys.ts';
import { AddOrderField } from './add-order-field.tsx';
import { KeepPanelForm } from './keep-panel-form.tsx';
import { newOrderId } from './new-order-id.ts';
import { OrderLine } from './order-line.tsx';
import classes from './orders.module.css';

interface OrdersPanelProps {
  orders: TestOrder[];
  onChange: (orders: TestOrder[]) => void;
}

const say = words.orders;

/** The tests that are ordered at a visit. A test is ordered once. */
export function OrdersPanel({ orders, onChange }: OrdersPanelProps) {
  const [isKeeping, setKeeping] = useState(false);
  const offerUndo = useUndoHere();
  // Undo adds to the orders as they are by then.
  const latest = useRef(orders);
  latest.current = orders;
  const add = (tests: TestPanel['tests']) => {
    const known = new Set(orders.map(({ testName }) => testName));
    const fresh = tests.filter(({ testName }) => !known.has(testName));
    onChange([...orders, ...fresh.map((test) => ({ ...test, orderId: newOrderId() }))]);
    // The list has grown above the field: where one types the next stays in sight.
    requestAnimationFrame(() => goToNotePart('testsOrdered'));
  };
  const remove = (order: TestOrder, index: number) => {
    onChange(orders.filter((other) => other !== order));
    ifFocusIsLost(() => goToNotePart('testsOrdered'));
    offerUndo(fill(say.line.removed, { name: orderName(order) }), () => {
      onChange(latest.current.toSpliced(index, 0, order));
    });
  };
  const named = orders.flatMap(({ testName, type, urgency }) =>
    testName ? [{ testName, type: testTypeOf(type), urgency }] : [],
  );
  return (
    <Panel title={say.title} aside={<KeyHint keys={altKeyOf('testsOrdered')} />}>
      {orders.length === 0 && (
        <Text size="sm" c="dimmed" mb={8}>
          {say.none}
        </Text>
      )}
      <ul className={classes.list}>
        {orders.map((order, index) => (
          <OrderLine
            key={order.orderId ?? `${order.testName} ${index}`}
            order={order}
            onChange={(changed) => onChange(orders.with(index, changed))}
            onRemove={() => remove(order, index)}
          />
        ))}
      </ul>
      <AddOrderField onAdd={add} />
      {isKeeping && named.length > 0 && <KeepPanelForm tests={named} onClose={() => setKeeping(false)} />}
      {!isKeeping && named.length > 1 && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={8}
          leftSection={<IconStack2 size={14} stroke={2} aria-hidden />}
          onClick={() => setKeeping(true)}
        >
          {say.panel.keep}
        </Button>
      )}
    </Panel>
  );
}
