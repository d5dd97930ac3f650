import { useDebouncedValue } from '@mantine/hooks';
import { type TestType, testTypes } from '#shared/domain/test-order.ts';
import { useChannelPages } from '../../../app/queries.ts';
import { useKept } from '../../../app/view-store.ts';

const PAUSE_MS = 200;

/** The work list as it is narrowed down here, and what narrows it. All of it is kept when one goes away and comes back. */
export function useWaitingOrders(isDoctor: boolean) {
  const [whose = isDoctor ? 'mine' : 'all', setWhose] = useKept('orders.whose');
  const [keptType, setType] = useKept('orders.type');
  const [text = '', setText] = useKept('orders.text');
  const [searched] = useDebouncedValue(text, PAUSE_MS);
  const type: TestType | undefined = testTypes.find((known) => known === keptType);
  const list = useChannelPages(
    'visits.listWaitingOrders',
    { isMine: whose === 'mine', text: searched, ...(type ? { type } : {}) },
    ({ next }) => next,
    { keepsLast: true },
  );
  return { list, whose, setWhose, type, setType, text, setText };
}
