import { Select, TextInput } from '@mantine/core';
import { insuranceStates } from '#shared/domain/patient-list.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import classes from './list.module.css';
import type { ListView } from './use-list-view.ts';

const say = words.registry.list;
const states = insuranceStates.map((value) => ({ value, label: say.insuranceStates[value] }));

/** The filters that are seldom needed. */
export function FoldedFilters({ list: { values, change } }: { list: ListView }) {
  const canReadChart = useCan('chart.read');
  const { data } = useChannel('patients.listInsurers', {});
  return (
    <div className={classes.folded}>
      <TextInput
        aria-label={say.filters.lastVisitFrom}
        placeholder={say.filters.lastVisitFrom}
        w={140}
        value={values.lastVisitFrom}
        onChange={(event) => change({ lastVisitFrom: event.currentTarget.value })}
      />
      <TextInput
        aria-label={`${say.filters.lastVisitFrom} ${say.filters.lastVisitTo}`}
        placeholder={say.filters.lastVisitTo}
        w={104}
        value={values.lastVisitTo}
        onChange={(event) => change({ lastVisitTo: event.currentTarget.value })}
      />
      <Select
        aria-label={say.filters.insurance}
        placeholder={say.filters.anyInsurance}
        w={190}
        data={states}
        clearable
        value={values.insurance}
        onChange={(insurance) => change({ insurance })}
      />
      <Select
        aria-label={say.filters.insurer}
        placeholder={say.filters.anyInsurer}
        w={168}
        data={data?.insurers ?? []}
        searchable
        clearable
        value={values.insurer}
        onChange={(insurer) => change({ insurer })}
      />
      {canReadChart && (
        <TextInput
          aria-label={say.filters.condition}
          placeholder={say.filters.condition}
          w={180}
          value={values.condition}
          onChange={(event) => change({ condition: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
