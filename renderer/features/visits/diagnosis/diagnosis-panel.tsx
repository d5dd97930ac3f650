import { ActionIcon, Button, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { DiagnosisEntry } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { Panel } from '../../../components/panel.tsx';
import { goToNotePart } from '../note/go-to-note-part.ts';
import { ifFocusIsLost } from '../note/if-focus-is-lost.ts';
import { altKeyOf } from '../note/note-keys.ts';
import classes from './diagnosis.module.css';
import { DiagnosisSearch } from './diagnosis-search.tsx';
import { FavouriteStar } from './favourite-star.tsx';
import { ProblemChips } from './problem-chips.tsx';
import { isSameProblem } from './problem-list.ts';
import { ProblemMark } from './problem-mark.tsx';
import { useProblemList } from './use-problem-list.ts';

interface DiagnosisPanelProps {
  patientId: string;
  diagnoses: DiagnosisEntry[];
  isMissing: boolean;
  onChange: (diagnoses: DiagnosisEntry[]) => void;
}

const say = words.visits.diagnosis;
const nameOf = (entry: DiagnosisEntry) => entry.description || entry.icdCode || '';

/** The diagnoses of a visit: the first is primary, any other can become it. */
export function DiagnosisPanel({ patientId, diagnoses, isMissing, onChange }: DiagnosisPanelProps) {
  const list = useProblemList(patientId);
  const add = (entry: { icdCode?: string; description: string }) => {
    if (entry.icdCode && diagnoses.some((known) => known.icdCode === entry.icdCode)) return;
    const type = diagnoses.some((known) => known.type === 'primary') ? 'secondary' : 'primary';
    onChange([...diagnoses, { ...entry, type }]);
    // The list has grown above the field: where one types the next stays in sight.
    requestAnimationFrame(() => goToNotePart('diagnosis'));
  };
  const remove = (index: number) => {
    const left = diagnoses.filter((_, other) => other !== index);
    const hasPrimary = left.some((entry) => entry.type === 'primary');
    onChange(
      left.map((entry, place) => (!hasPrimary && place === 0 ? { ...entry, type: 'primary' } : entry)),
    );
    ifFocusIsLost(() => goToNotePart('diagnosis'));
  };
  const makePrimary = (index: number) =>
    onChange(
      diagnoses.map((entry, place) => ({ ...entry, type: place === index ? 'primary' : 'secondary' })),
    );

  return (
    <Panel title={say.title} aside={<KeyHint keys={altKeyOf('diagnosis')} />}>
      {diagnoses.length === 0 && (
        <Text size="sm" c="dimmed" mb={8}>
          {say.none}
        </Text>
      )}
      <ul className={classes.list}>
        {diagnoses.map((entry, index) => (
          <li key={`${entry.icdCode} ${entry.description}`} className={classes.entry}>
            <div className={classes.row}>
              {entry.icdCode && <span className={classes.code}>{entry.icdCode}</span>}
              <span className={classes.name}>{entry.description}</span>
            </div>
            <div className={classes.actions}>
              <span className={classes.type}>
                {entry.type === 'primary' ? (
                  <span className={classes.primary}>{say.primary}</span>
                ) : (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-xs"
                    ml={-7}
                    aria-label={fill(say.makePrimary, { name: nameOf(entry) })}
                    onClick={() => makePrimary(index)}
                  >
                    {say.secondary}
                  </Button>
                )}
              </span>
              {entry.icdCode && (
                <FavouriteStar code={entry.icdCode} description={entry.description ?? entry.icdCode} />
              )}
              <ProblemMark diagnosis={entry} list={list} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={fill(say.remove, { name: nameOf(entry) })}
                onClick={() => remove(index)}
              >
                <IconX size={14} stroke={2} aria-hidden />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
      <ProblemChips
        problems={(list.problems ?? []).filter(
          (problem) => !diagnoses.some((diagnosis) => isSameProblem(diagnosis, problem)),
        )}
        onChoose={({ text, icdCode }) => add({ description: text, ...(icdCode ? { icdCode } : {}) })}
      />
      <DiagnosisSearch isMissing={isMissing} onChoose={add} />
    </Panel>
  );
}
