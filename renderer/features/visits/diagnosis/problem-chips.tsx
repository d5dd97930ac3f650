import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './diagnosis.module.css';

interface ProblemChipsProps {
  problems: readonly HistoryEntryView[];
  onChoose: (problem: HistoryEntryView) => void;
}

const say = words.visits.diagnosis;
const MOST_SHOWN = 8;

/** Conditions of the problem list that are no diagnosis of this visit yet: one press makes each one. */
export function ProblemChips({ problems, onChoose }: ProblemChipsProps) {
  if (problems.length === 0) return null;
  return (
    <div className={classes.problems}>
      <Text size="xs" c="dimmed">
        {say.problems}
      </Text>
      <Group gap={4} role="group" aria-label={say.problems}>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <Button
            key={problem.entryId}
            variant="default"
            size="compact-xs"
            maw="100%"
            aria-label={fill(say.choose, { name: problem.text })}
            leftSection={<IconPlus size={12} stroke={2} aria-hidden />}
            onClick={() => onChoose(problem)}
          >
            {problem.text}
          </Button>
        ))}
      </Group>
    </div>
  );
}
