import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import type { WaitingOrder } from '#shared/contract/test-orders.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useSession } from '../../../app/session.ts';
import { useKept } from '../../../app/view-store.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { LoadMore } from '../../../components/load-more.tsx';
import { PageBody } from '../../../components/page-body.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { orderColumns } from './order-columns.tsx';
import { OrderPane } from './order-pane.tsx';
import { useOverdueBadge } from './use-overdue-badge.ts';
import { useWaitingOrders } from './use-waiting-orders.ts';
import classes from './work-list.module.css';
import { WORK_LIST_SEARCH, WorkListFilters } from './work-list-filters.tsx';

const say = words.orders.list;
const keyOf = ({ order }: WaitingOrder) => order.orderId;

/** Every test that waits for its result, the most urgent first, then the oldest. Enter begins to write the result. */
export function WorkListScreen() {
  const { user } = useSession();
  const isDoctor = user.role === 'doctor';
  const view = useWaitingOrders(isDoctor);
  const overdue = useOverdueBadge();
  const [chosenId, choose] = useKept('orders.chosen');
  const [isOpened, setOpened] = useState(false);
  const { list } = view;
  const rows = list.data?.pages.flatMap(({ orders }) => orders) ?? [];
  const chosen = rows.find((row) => keyOf(row) === chosenId);
  const isNarrowed = view.text !== '' || view.type !== undefined;
  const select = (row: WaitingOrder, opens: boolean) => {
    setOpened(opens);
    choose(keyOf(row));
  };
  useScreenKeys(say.title, [
    { keys: '/', label: say.search, run: () => document.getElementById(WORK_LIST_SEARCH)?.focus() },
  ]);
  return (
    <>
      <PageHeader
        title={say.title}
        lead={[say.lead, overdue > 0 && count(say.overdueCount, overdue)].filter(Boolean).join(' · ')}
      />
      <SplitView
        side={
          chosen && (
            <OrderPane
              key={`${chosenId} ${isOpened}`}
              waiting={chosen}
              isFocused={isOpened}
              onClose={() => choose(undefined)}
            />
          )
        }
      >
        <WorkListFilters view={view} />
        <PageBody isFlush>
          <ListPending answer={list} />
          {list.data && rows.length === 0 && (
            <EmptyState
              icon={IconFlask}
              title={isNarrowed ? say.nothing : say.empty}
              text={isNarrowed ? say.nothingText : say.emptyText}
            />
          )}
          {rows.length > 0 && (
            <DataTable
              label={say.label}
              columns={orderColumns(view.whose === 'all')}
              rows={rows}
              rowKey={keyOf}
              selected={chosenId}
              onSelect={(row) => select(row, false)}
              onOpen={(row) => select(row, true)}
            />
          )}
          {list.hasNextPage && (
            <div className={classes.foot}>
              <LoadMore list={list} />
            </div>
          )}
        </PageBody>
      </SplitView>
    </>
  );
}
