import type { WaitingOrder } from '#shared/contract/test-orders.ts';
import { orderName, testTypeOf } from '#shared/domain/test-order.ts';
import { staffName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import type { Column } from '../../../components/data-table.tsx';
import { UrgencyBadge } from '../../../components/urgency-badge.tsx';
import { WaitMark } from './wait-mark.tsx';

const say = words.orders;

/** What waits, for whom, and how long. @param showsDoctor where the list has the orders of several doctors */
export function orderColumns(showsDoctor: boolean): Column<WaitingOrder>[] {
  const columns: Column<WaitingOrder>[] = [
    {
      key: 'urgency',
      title: say.list.urgency,
      width: '7.5rem',
      cell: ({ order }) => <UrgencyBadge urgency={order.urgency} />,
    },
    { key: 'test', title: say.list.test, cell: ({ order }) => orderName(order) },
    {
      key: 'type',
      title: say.list.type,
      width: '7.5rem',
      isOptional: true,
      cell: ({ order }) => say.types[testTypeOf(order.type)],
    },
    {
      key: 'patient',
      title: say.list.patient,
      cell: ({ patient }) => `${patient.lastName}, ${patient.firstName}`,
    },
    {
      key: 'waiting',
      title: say.list.waiting,
      width: '12rem',
      cell: (waiting) => <WaitMark waiting={waiting} />,
    },
  ];
  if (!showsDoctor) return columns;
  const doctor: Column<WaitingOrder> = {
    key: 'doctor',
    title: say.list.doctor,
    isOptional: true,
    cell: (waiting) => staffName({ ...waiting.doctor, role: 'doctor' }),
  };
  return columns.toSpliced(4, 0, doctor);
}
