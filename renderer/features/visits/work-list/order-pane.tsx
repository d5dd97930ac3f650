import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WaitingOrder } from '#shared/contract/test-orders.ts';
import { orderName, testTypeOf } from '#shared/domain/test-order.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useFormats } from '../../../app/formats.ts';
import { useCan } from '../../../app/session.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { type Fact, FactList } from '../../../components/fact-list.tsx';
import { PatientLine } from '../../../components/patient-line.tsx';
import { UrgencyBadge } from '../../../components/urgency-badge.tsx';
import { CancelOrderForm } from '../orders/cancel-order-form.tsx';
import { ResultForm } from '../orders/result-form.tsx';
import { WaitMark } from './wait-mark.tsx';

interface OrderPaneProps {
  waiting: WaitingOrder;
  /** The field of the result has the focus at once. */
  isFocused: boolean;
  onClose: () => void;
}

const say = words.orders;

/** An order that waits: whom it is for, at which visit it was ordered and why, and the form for its result. */
export function OrderPane({ waiting, isFocused, onClose }: OrderPaneProps) {
  const formats = useFormats();
  const canWrite = useCan('chart.write');
  const [isCancelling, setCancelling] = useState(false);
  const { order, patient, doctor, visitId, orderedAt, chiefComplaint, diagnosis = [] } = waiting;
  const name = orderName(order);
  const diagnoses = diagnosis.map(({ icdCode, description }) =>
    [icdCode, description].filter(Boolean).join(' '),
  );
  const facts: Fact[] = [
    {
      label: say.list.ordered,
      value: fill(say.list.orderedAt, {
        date: formats.dayOf(orderedAt),
        doctor: staffName({ ...doctor, role: 'doctor' }),
      }),
    },
    { label: say.list.waiting, value: <WaitMark waiting={waiting} /> },
    { label: say.list.type, value: say.types[testTypeOf(order.type)] },
    { label: say.list.reason, value: chiefComplaint },
    ...(diagnoses.length > 0 ? [{ label: say.list.diagnoses, value: diagnoses.join('; ') }] : []),
    ...(order.notes ? [{ label: say.list.notes, value: order.notes }] : []),
  ];
  return (
    <DetailsPane
      title={name}
      subtitle={<PatientLine patient={patient} />}
      onClose={onClose}
      foot={
        <Group gap={8}>
          <Button variant="default" component={Link} to={`/visits/${visitId}`}>
            {say.list.openVisit}
          </Button>
          {canWrite && !isCancelling && (
            <Button variant="subtle" color="gray" onClick={() => setCancelling(true)}>
              {say.cancel.open}
            </Button>
          )}
        </Group>
      }
    >
      <Stack gap="md">
        <div>
          <UrgencyBadge urgency={order.urgency} />
        </div>
        <FactList facts={facts} />
        {canWrite && (
          <ChartScope patientId={patient._id}>
            {isCancelling ? (
              <CancelOrderForm visitId={visitId} order={order} onClose={() => setCancelling(false)} />
            ) : (
              <ResultForm visitId={visitId} order={order} isFocused={isFocused} onClose={onClose} />
            )}
          </ChartScope>
        )}
      </Stack>
    </DetailsPane>
  );
}
