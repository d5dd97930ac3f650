import { ActionIcon, Tooltip } from '@mantine/core';
import { IconListCheck, IconPlaylistAdd } from '@tabler/icons-react';
import type { DiagnosisEntry } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { isSameProblem } from './problem-list.ts';
import type { useProblemList } from './use-problem-list.ts';

interface ProblemMarkProps {
  diagnosis: DiagnosisEntry;
  list: ReturnType<typeof useProblemList>;
}

const say = words.visits.diagnosis;

/** Says that a diagnosis is on the problem list, or puts it there. */
export function ProblemMark({ diagnosis, list: { problems, add } }: ProblemMarkProps) {
  if (!problems) return null;
  if (problems.some((problem) => isSameProblem(diagnosis, problem))) {
    return (
      <Tooltip label={say.onList}>
        <IconListCheck size={16} stroke={2} color="var(--good)" role="img" aria-label={say.onList} />
      </Tooltip>
    );
  }
  if (!add) return null;
  const label = fill(say.addToList, { name: diagnosis.description || diagnosis.icdCode || '' });
  return (
    <Tooltip label={say.addToListShort}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={label}
        onClick={() => void add(diagnosis)}
      >
        <IconPlaylistAdd size={16} stroke={2} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
