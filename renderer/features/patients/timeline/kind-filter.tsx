import { Chip, Group } from '@mantine/core';
import { type TimelineKind, timelineKind, timelineKinds } from '#shared/domain/timeline.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import classes from './timeline.module.css';

interface KindFilterProps {
  /** Those that are shown; none means all. */
  kinds: readonly TimelineKind[];
  onChange: (kinds: TimelineKind[]) => void;
}

const say = words.timeline;

/** Which kinds are shown: each has the key of its number, `0` shows all again. */
export function KindFilter({ kinds, onChange }: KindFilterProps) {
  const toggle = (kind: TimelineKind) =>
    onChange(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
  const byNumber = (key: string) => {
    const kind = /^[1-9]$/.test(key) ? timelineKinds[Number(key) - 1] : undefined;
    if (kind) toggle(kind);
    else if (key === '0') onChange([]);
  };
  useScreenKeys('timeline-kinds', [
    ...timelineKinds.map((kind, index) => ({
      keys: String(index + 1),
      label: say.kind[kind],
      run: () => toggle(kind),
    })),
    { keys: '0', label: say.all, run: () => onChange([]) },
  ]);
  return (
    <Chip.Group
      multiple
      value={[...kinds]}
      onChange={(values) => onChange(values.map((value) => timelineKind.parse(value)))}
    >
      {/* The keys of a screen sleep in fields, and these are some. */}
      <Group gap={6} role="group" aria-label={say.kinds} onKeyDown={(event) => byNumber(event.key)}>
        {timelineKinds.map((kind, index) => (
          <Chip key={kind} value={kind} size="xs" variant="light" classNames={{ label: classes.chip ?? '' }}>
            {say.kind[kind]} <KeyHint keys={String(index + 1)} />
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
