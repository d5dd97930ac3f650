import { Radio, Stack } from '@mantine/core';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

/** This appointment alone, or the rest of its series with it. */
export type Which = 'one' | 'rest';

interface WhichFieldProps {
  /** How many there are behind it. */
  behind: number;
  value: Which;
  onChange: (which: Which) => void;
}

/** Asks whether the rest of a series is meant as well. */
export function WhichField({ behind, value, onChange }: WhichFieldProps) {
  return (
    <Radio.Group
      label={words.series.which}
      value={value}
      onChange={(chosen) => onChange(chosen === 'rest' ? 'rest' : 'one')}
    >
      <Stack gap={8} mt={6}>
        <Radio value="one" label={words.series.onlyThis} />
        <Radio value="rest" label={count(words.series.andRest, behind)} />
      </Stack>
    </Radio.Group>
  );
}
