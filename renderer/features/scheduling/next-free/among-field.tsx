import { Select } from '@mantine/core';
import { staffName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';

const say = words.scheduling.nextFree;

/** With whom: anyone, those of a speciality, or one doctor. */
export function AmongField({ value, onChange }: { value: string; onChange: (among: string) => void }) {
  const { data } = useChannel('accounts.listDoctors', {});
  const doctors = data?.doctors.filter(({ isActive }) => isActive) ?? [];
  const specialities = [...new Set(doctors.flatMap(({ specialization }) => specialization || []))].sort();
  const groups = [
    { group: say.anyoneGroup, items: [{ value: 'anyone', label: say.anyone }] },
    {
      group: say.specialities,
      items: specialities.map((name) => ({ value: `specialization:${name}`, label: name })),
    },
    {
      group: say.doctors,
      items: doctors.map((doctor) => ({
        value: `doctor:${doctor._id}`,
        label: staffName({ ...doctor, role: 'doctor' }),
      })),
    },
  ];
  return (
    <Select
      label={say.among}
      data={groups.filter(({ items }) => items.length > 0)}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      allowDeselect={false}
      data-path="among"
      value={value}
      onChange={(among) => onChange(among ?? 'anyone')}
    />
  );
}
