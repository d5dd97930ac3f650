import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { testTypes } from '#shared/domain/test-order.ts';
import { words } from '#shared/words/words.ts';
import listClasses from '../../../components/list-screen.module.css';
import type { useWaitingOrders } from './use-waiting-orders.ts';
import classes from './work-list.module.css';

const say = words.orders;
export const WORK_LIST_SEARCH = 'work-list-search';

/** Whose orders, of which type, and for which patient or test. */
export function WorkListFilters({ view }: { view: ReturnType<typeof useWaitingOrders> }) {
  return (
    <div className={listClasses.filters}>
      <SegmentedControl
        aria-label={say.list.whose}
        value={view.whose}
        onChange={view.setWhose}
        data={[
          { value: 'mine', label: say.list.mine },
          { value: 'all', label: say.list.all },
        ]}
      />
      <Select
        aria-label={say.list.type}
        placeholder={say.list.everyType}
        w={160}
        clearable
        value={view.type ?? null}
        onChange={(type) => view.setType(type ?? undefined)}
        data={testTypes.map((type) => ({ value: type, label: say.types[type] }))}
      />
      <TextInput
        id={WORK_LIST_SEARCH}
        className={classes.search ?? ''}
        aria-label={say.list.search}
        placeholder={say.list.search}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        maxLength={100}
        value={view.text}
        onChange={(event) => view.setText(event.currentTarget.value || undefined)}
      />
    </div>
  );
}
