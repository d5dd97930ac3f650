import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { PairView } from '#shared/contract/merge.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useKept } from '../../../app/view-store.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { LoadMore } from '../../../components/load-more.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import classes from './duplicates.module.css';
import { mergePath } from './merge-path.ts';
import { MergedList } from './merged-list.tsx';
import { PairPane } from './pair-pane.tsx';
import { ScanBar } from './scan-bar.tsx';
import { useDecidePair } from './use-decide-pair.ts';
import { useDuplicatePairs } from './use-duplicate-pairs.ts';
import { usePairColumns } from './use-pair-columns.tsx';

const say = words.registry.duplicates;

/** The work list of records that may be one person's, and what was merged lately. */
export function DuplicatesScreen() {
  const navigate = useNavigate();
  const list = useDuplicatePairs();
  const columns = usePairColumns();
  const decide = useDecidePair();
  const [chosenId, choose] = useKept('patients.duplicates.chosen');
  const pairs = list.data?.pages.flatMap((page) => page.pairs) ?? [];
  const chosen = pairs.find(({ _id }) => _id === chosenId) ?? pairs[0];
  const compare = ({ one, other }: PairView) => void navigate(mergePath(one._id, other._id));
  useScreenKeys(
    'duplicates',
    chosen ? [{ keys: 'D', label: say.distinctKey, run: () => void decide(chosen) }] : [],
  );

  return (
    <SplitView
      side={
        chosen && (
          <PairPane pair={chosen} onCompare={() => compare(chosen)} onDistinct={() => void decide(chosen)} />
        )
      }
    >
      <ScanBar />
      <div className={classes.lists}>
        <ListPending answer={list} />
        {list.data && pairs.length === 0 && (
          <EmptyState icon={IconUsers} title={say.none} text={say.noneText} />
        )}
        {pairs.length > 0 && (
          <>
            <DataTable
              label={say.label}
              columns={columns}
              rows={pairs}
              rowKey={({ _id }) => _id}
              selected={chosen?._id}
              onSelect={({ _id }) => choose(_id)}
              onOpen={compare}
            />
            <div className={classes.foot}>
              <span>{count(say.open, list.data?.pages[0]?.openCount ?? pairs.length)}</span>
              <LoadMore list={list} />
            </div>
          </>
        )}
        <MergedList />
      </div>
    </SplitView>
  );
}
