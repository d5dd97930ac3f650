import { IconAlertTriangleFilled, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { VitalJudgement } from '#shared/domain/judge-vitals.ts';
import { words } from '#shared/words/words.ts';
import classes from './vital-level-mark.module.css';

const say = words.visits.vitals;
const icons = {
  'critical-low': IconAlertTriangleFilled,
  low: IconArrowDown,
  high: IconArrowUp,
  'critical-high': IconAlertTriangleFilled,
};

/** Where a value stands, as shape, word and colour; a usual one is not marked. */
export function VitalLevelMark({ judgement }: { judgement: VitalJudgement | undefined }) {
  if (!judgement || judgement.level === 'normal') return null;
  const { level, kind } = judgement;
  const Glyph = icons[level];
  return (
    <span className={classes.mark} data-critical={level.startsWith('critical') || undefined}>
      <Glyph size={13} stroke={2.25} aria-hidden />
      {kind ? say.kinds[kind] : say.levels[level]}
    </span>
  );
}
