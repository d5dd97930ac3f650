import { ActionIcon, TextInput, UnstyledButton } from '@mantine/core';
import { IconNote, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type OrderUrgency, orderName, type TestOrder, testTypeOf } from '#shared/domain/test-order.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { UrgencyBadge } from '../../../components/urgency-badge.tsx';
import { FavouriteTestStar } from './favourite-test-star.tsx';
import classes from './orders.module.css';

interface OrderLineProps {
  order: TestOrder;
  onChange: (order: TestOrder) => void;
  onRemove: () => void;
}

const say = words.orders;
const nextUrgency: Record<OrderUrgency, OrderUrgency> = {
  routine: 'urgent',
  urgent: 'stat',
  stat: 'routine',
};

/** An order in the note, changed in its place: how urgent it is goes round with each press. */
export function OrderLine({ order, onChange, onRemove }: OrderLineProps) {
  const name = orderName(order);
  const [isWriting, setWriting] = useState(false);
  const { urgency } = order;
  return (
    <li className={classes.entry}>
      <div className={classes.row}>
        <span className={classes.name}>{name}</span>
        <FavouriteTestStar test={{ testName: name, type: testTypeOf(order.type) }} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={fill(say.line.remove, { name })}
          onClick={onRemove}
        >
          <IconX size={14} stroke={2} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.row}>
        <span className={classes.kind}>{say.types[testTypeOf(order.type)]}</span>
        <UnstyledButton
          className={classes.urgency ?? ''}
          aria-label={fill(say.line.urgency, { name, urgency: words.chart.overview.urgencies[urgency] })}
          onClick={() => onChange({ ...order, urgency: nextUrgency[urgency] })}
        >
          <UrgencyBadge urgency={urgency} />
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={fill(say.line.writeNotes, { name })}
          aria-expanded={isWriting || Boolean(order.notes)}
          onClick={() => setWriting((isOpen) => !isOpen)}
        >
          <IconNote size={14} stroke={2} aria-hidden />
        </ActionIcon>
      </div>
      {(isWriting || order.notes) && (
        <TextInput
          size="xs"
          mt={4}
          aria-label={fill(say.line.notes, { name })}
          placeholder={say.line.notesHint}
          autoFocus={isWriting}
          maxLength={5_000}
          spellCheck
          value={order.notes ?? ''}
          onChange={(event) => onChange({ ...order, notes: event.currentTarget.value || undefined })}
        />
      )}
    </li>
  );
}
