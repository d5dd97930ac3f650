import type { ChannelInput } from '#shared/contract/contract.ts';
import { orderName, type TestOrder } from '#shared/domain/test-order.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

const say = words.orders;

interface OrderCalls {
  note: (result: Omit<ChannelInput<'visits.noteOrderResult'>, 'visitId' | 'orderId'>) => Promise<void>;
  cancel: (reason: string) => Promise<void>;
  reopen: (notedAt: string) => Promise<void>;
}

/** Notes what became of an order, which can be taken back for some seconds. They are called below the `ChartScope` of its patient. */
export function useOrderCalls(visitId: string, order: TestOrder): OrderCalls {
  const noteResult = useChannelMutation('visits.noteOrderResult');
  const cancelOrder = useChannelMutation('visits.cancelOrder');
  const reopenOrder = useChannelMutation('visits.reopenOrder');
  const name = orderName(order);
  const { orderId = '' } = order;
  const reopen = async (notedAt: string) => {
    try {
      await reopenOrder.mutateAsync({ visitId, orderId, notedAt });
      toastDone(fill(say.result.undone, { name }));
    } catch (error) {
      toastFailure(error);
    }
  };
  const done = (
    message: string,
    { orderOutcomes = [] }: Awaited<ReturnType<typeof noteResult.mutateAsync>>,
  ) => {
    const noted = orderOutcomes.find((outcome) => outcome.orderId === orderId);
    toastDone(message, noted && (() => void reopen(noted.notedAt)));
  };
  return {
    note: async (result) =>
      done(fill(say.result.saved, { name }), await noteResult.mutateAsync({ visitId, orderId, ...result })),
    cancel: async (reason) =>
      done(fill(say.cancel.saved, { name }), await cancelOrder.mutateAsync({ visitId, orderId, reason })),
    reopen,
  };
}
