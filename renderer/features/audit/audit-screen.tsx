import { Button, Text } from '@mantine/core';
import { IconDownload, IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../app/queries.ts';
import { toastDone, toastFailure } from '../../app/toasts.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPending } from '../../components/list-pending.tsx';
import listClasses from '../../components/list-screen.module.css';
import { LoadMore } from '../../components/load-more.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import classes from './audit.module.css';
import { AuditEntryPane } from './audit-entry-pane.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { useAuditEntries } from './use-audit-entries.ts';
import { useAuditFilters } from './use-audit-filters.ts';

const say = words.audit;

/** Who did what, newest first. */
export function AuditScreen() {
  const filters = useAuditFilters();
  const log = useAuditEntries(filters.filter);
  const [chosen, choose] = useState<string>();
  const exportEntries = useChannelMutation('audit.exportEntries');
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  const entry = entries.find(({ _id }) => _id === chosen);

  const save = () =>
    exportEntries.mutate(
      { filter: filters.filter },
      {
        onSuccess: ({ savedTo, count: saved }) =>
          savedTo && toastDone(fill(count(say.exported, saved) as '{path}', { path: savedTo })),
        onError: toastFailure,
      },
    );

  return (
    <>
      <PageHeader
        title={say.title}
        lead={say.lead}
        actions={
          <Button
            variant="default"
            loading={exportEntries.isPending}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
            onClick={save}
          >
            {say.exportDo}
          </Button>
        }
      />
      <AuditFilters filters={filters} />
      <SplitView
        side={
          entry ? (
            <AuditEntryPane entry={entry} onClose={() => choose(undefined)} />
          ) : (
            <Text c="dimmed" p="lg">
              {say.details.choose}
            </Text>
          )
        }
      >
        <div className={listClasses.list}>
          <ListPending answer={log} />
          {log.data && entries.length === 0 && (
            <EmptyState icon={IconListSearch} title={say.none} text={say.noneText} />
          )}
          {entries.length > 0 && (
            <>
              <AuditTable entries={entries} chosen={chosen} onChoose={choose} />
              <div className={classes.foot}>{log.hasNextPage ? <LoadMore list={log} /> : say.end}</div>
            </>
          )}
        </div>
      </SplitView>
    </>
  );
}
