import { Button } from '@mantine/core';
import { IconDownload, IconListSearch } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { useKept } from '../../../app/view-store.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import listClasses from '../../../components/list-screen.module.css';
import { LoadMore } from '../../../components/load-more.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import classes from './list.module.css';
import { useListColumns } from './list-columns.tsx';
import { ListFilters } from './list-filters.tsx';
import { useListView } from './use-list-view.ts';
import { usePatientList } from './use-patient-list.ts';
import { useSavedViews } from './use-saved-views.ts';
import { ViewMenu } from './view-menu.tsx';

const say = words.registry.list;

/** Patients narrowed, ordered and shown as one likes, kept as views, and exported by those who may. */
export function ListScreen() {
  const navigate = useNavigate();
  const list = useListView();
  const views = useSavedViews(list);
  const columns = useListColumns(list);
  const answer = usePatientList(list);
  const [chosen, choose] = useKept('patients.list.chosen');
  const rows = answer.data?.pages.flatMap(({ patients }) => patients) ?? [];
  const counted = answer.data?.pages[0]?.count;

  return (
    <>
      <div className={classes.bar}>
        <ViewMenu viewId={list.viewId} views={views} />
        <div className={classes.actions}>
          <ColumnsMenu list={list} />
          <ExportButton {...list.view} />
        </div>
      </div>
      <ListFilters list={list} />
      <div className={listClasses.list}>
        <ListPending answer={answer} />
        {answer.data && rows.length === 0 && (
          <EmptyState icon={IconListSearch} title={say.none} text={say.noneText} />
        )}
        {rows.length > 0 && (
          <div className={classes.table} data-stale={answer.isPlaceholderData || undefined}>
            <DataTable
              label={say.label}
              columns={columns}
              rows={rows}
              rowKey={({ _id }) => _id}
              selected={chosen}
              onSelect={({ _id }) => choose(_id)}
              onOpen={({ _id }) => void navigate(`/patients/${_id}`)}
            />
          </div>
        )}
        {counted && rows.length > 0 && (
          <div className={classes.foot}>
            <span role="status">
              {counted.isMore
                ? fill(say.countMore, { count: counted.number.toLocaleString() })
                : count(say.count, counted.number)}
            </span>
            <LoadMore list={answer} />
          </div>
        )}
      </div>
    </>
  );
}

function ExportButton(view: ReturnType<typeof useListView>['view']) {
  const canExport = useCan('patients.export');
  const { mutateAsync, isPending } = useChannelMutation('patients.exportPatients');
  if (!canExport) return null;
  const save = async () => {
    try {
      const { savedTo, count: saved } = await mutateAsync(view);
      if (savedTo) toastDone(count(say.exported, saved, { file: savedTo }));
    } catch (error) {
      toastFailure(error);
    }
  };
  return (
    <Button
      variant="default"
      loading={isPending}
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
      onClick={() => void save()}
    >
      {say.export}
    </Button>
  );
}
