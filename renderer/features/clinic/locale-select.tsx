import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { localeOptions } from './locales.ts';

/** Languages and regions, searchable. */
export function LocaleSelect(props: Omit<SelectProps, 'data'>) {
  const current = props.value ?? 'en-GB';
  const data = useMemo(() => localeOptions(current), [current]);
  return <Select {...props} data={data} searchable allowDeselect={false} selectFirstOptionOnChange />;
}
