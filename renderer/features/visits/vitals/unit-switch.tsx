import { SegmentedControl } from '@mantine/core';
import type { UnitSystem } from '#shared/domain/vital-units.ts';
import { words } from '#shared/words/words.ts';

const say = words.visits.vitals;

/** Metric or US units. */
export function UnitSwitch({
  system,
  onChange,
}: {
  system: UnitSystem;
  onChange: (system: UnitSystem) => void;
}) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={say.units}
      value={system}
      onChange={(value) => onChange(value === 'us' ? 'us' : 'metric')}
      data={[
        { value: 'metric', label: say.metric },
        { value: 'us', label: say.us },
      ]}
    />
  );
}
