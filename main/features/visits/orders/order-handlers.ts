import type { FeatureHandlers } from '../../../router/request-context.ts';
import { cancelOrder } from './cancel-order.ts';
import { countOverdueOrders } from './count-overdue-orders.ts';
import { getTestChoices, setFavouriteTest } from './keep-test-choices.ts';
import { keepTestPanel, removeTestPanel } from './keep-test-panel.ts';
import { listWaitingOrders } from './list-waiting-orders.ts';
import { noteOrderResult } from './note-order-result.ts';
import { reopenOrder } from './reopen-order.ts';

type OrderChannel =
  | 'visits.listWaitingOrders'
  | 'visits.countOverdueOrders'
  | 'visits.noteOrderResult'
  | 'visits.cancelOrder'
  | 'visits.reopenOrder'
  | 'visits.getTestChoices'
  | 'visits.setFavouriteTest'
  | 'visits.keepTestPanel'
  | 'visits.removeTestPanel';

/** Orders, their results, and what is offered to be ordered. */
export const orderHandlers: Pick<FeatureHandlers<'visits'>, OrderChannel> = {
  'visits.listWaitingOrders': listWaitingOrders,
  'visits.countOverdueOrders': countOverdueOrders,
  'visits.noteOrderResult': noteOrderResult,
  'visits.cancelOrder': cancelOrder,
  'visits.reopenOrder': reopenOrder,
  'visits.getTestChoices': getTestChoices,
  'visits.setFavouriteTest': setFavouriteTest,
  'visits.keepTestPanel': keepTestPanel,
  'visits.removeTestPanel': removeTestPanel,
};
