import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { patientStatuses } from '#shared/domain/patient.ts';
import { staffName } from '#shared/domain/user.ts';
import { count } from '#shared/words/fill.ts';
import { patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { FoldedFilters } from './folded-filters.tsx';
import classes from './list.module.css';
import { foldedCount } from './list-values.ts';
import type { ListView } from './use-list-view.ts';

const say = words.registry.list.filters;
const statuses = patientStatuses.map((value) => ({ value, label: patientStatusLabels[value] }));
const spans = [
  ...[3, 6].map((months) => ({ value: String(months), label: count(say.months, months) })),
  ...[1, 2, 5].map((years) => ({ value: String(years * 12), label: count(say.years, years) })),
];

/** What the list is narrowed to: the usual filters in sight, the others one click away. */
export function ListFilters({ list }: { list: ListView }) {
  const { values, change, view } = list;
  const folded = foldedCount(view.filter);
  const [isOpen, setOpen] = useState(folded > 0);
  const { data } = useChannel('accounts.listDoctors', {});
  const doctors = (data?.doctors ?? []).map((doctor) => ({
    value: doctor._id,
    label: staffName({ ...doctor, role: 'doctor' }),
  }));
  return (
    <section className={classes.filters} aria-label={say.label}>
      <Select
        aria-label={say.status}
        placeholder={say.anyStatus}
        w={128}
        data={statuses}
        clearable
        value={values.status}
        onChange={(status) => change({ status })}
      />
      <span className={classes.pair}>
        <TextInput
          aria-label={say.ageFrom}
          placeholder={say.ageFrom}
          w={96}
          inputMode="numeric"
          maxLength={3}
          value={values.ageFrom}
          onChange={(event) => change({ ageFrom: event.currentTarget.value })}
        />
        <TextInput
          aria-label={`${say.ageFrom} ${say.ageTo}`}
          placeholder={say.ageTo}
          w={52}
          inputMode="numeric"
          maxLength={3}
          value={values.ageTo}
          onChange={(event) => change({ ageTo: event.currentTarget.value })}
        />
      </span>
      <Select
        aria-label={say.doctor}
        placeholder={say.anyDoctor}
        w={168}
        data={doctors}
        searchable
        clearable
        value={values.doctorId}
        onChange={(doctorId) => change({ doctorId })}
      />
      <Select
        aria-label={say.notSeen}
        placeholder={say.notSeen}
        w={140}
        data={spans}
        clearable
        value={values.notSeenForMonths}
        onChange={(notSeenForMonths) => change({ notSeenForMonths })}
      />
      <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? say.fewer : folded > 0 ? `${say.more} (${folded})` : say.more}
      </Button>
      {list.isFiltered && (
        <Button variant="subtle" size="compact-sm" onClick={list.clear}>
          {say.clear}
        </Button>
      )}
      {isOpen && <FoldedFilters list={list} />}
    </section>
  );
}
