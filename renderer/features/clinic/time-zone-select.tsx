import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { timeZoneOptions } from './time-zones.ts';

/** All time zones, searchable. */
export function TimeZoneSelect(props: Omit<SelectProps, 'data'>) {
  const current = props.value ?? 'UTC';
  const data = useMemo(() => timeZoneOptions(current), [current]);
  return <Select {...props} data={data} searchable allowDeselect={false} selectFirstOptionOnChange />;
}
