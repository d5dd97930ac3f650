import { Select } from '@mantine/core';
import { IconVaccine } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useCan } from '../../../app/session.ts';
import { useKept } from '../../../app/view-store.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { LoadMore } from '../../../components/load-more.tsx';
import { PageBody } from '../../../components/page-body.tsx';
import { bookingPath, dueColumns } from './due-columns.tsx';
import classes from './due-list.module.css';
import { useDueList } from './use-due-list.ts';

const say = words.medicalHistory.dueList;
const choices = [0, 2, 4, 8, 12, 26];

/** Whose next vaccine is due: a list to call from. Enter or a click books for the patient. */
export function DueListScreen() {
  const formats = useFormats();
  const navigate = useNavigate();
  const canBook = useCan('scheduling.book');
  const [weeks = '4', keepWeeks] = useKept('patients.dueWeeks');
  const [chosen, choose] = useState<string>();
  const list = useDueList(Number(weeks));
  const rows = list.data?.pages.flatMap(({ patients }) => patients) ?? [];
  return (
    <>
      <div className={classes.lead}>
        <span>{say.lead}</span>
        <Select
          aria-label={say.weeks}
          w={150}
          allowDeselect={false}
          value={weeks}
          onChange={(value) => value && keepWeeks(value)}
          data={choices.map((number) => ({
            value: String(number),
            label: number === 0 ? say.now : count(say.withinWeeks, number),
          }))}
        />
      </div>
      <PageBody isFlush>
        <ListPending answer={list} />
        {list.data && rows.length === 0 && (
          <EmptyState icon={IconVaccine} title={say.none} text={say.noneText} />
        )}
        {rows.length > 0 && (
          <DataTable
            label={say.label}
            columns={dueColumns(formats, canBook)}
            rows={rows}
            rowKey={({ patient }) => patient._id}
            selected={chosen}
            onSelect={({ patient }) => choose(patient._id)}
            onOpen={({ patient }) =>
              void navigate(canBook ? bookingPath(patient._id) : `/patients/${patient._id}`)
            }
          />
        )}
        {list.hasNextPage && (
          <div className={classes.foot}>
            <LoadMore list={list} />
          </div>
        )}
      </PageBody>
    </>
  );
}
