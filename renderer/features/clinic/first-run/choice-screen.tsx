import { Progress, Text, UnstyledButton } from '@mantine/core';
import { type Icon, IconBuildingHospital, IconFlask, IconRestore } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useLiveStore } from '../../../app/live-store.ts';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { StageCard } from '../../../components/stage-card.tsx';
import type { ChosenBackup } from '../../backup/use-chosen-backup.ts';
import classes from './choice-screen.module.css';
import { useStartDemo } from './use-start-demo.ts';

const say = words.clinic.choice;

interface ChoiceScreenProps {
  onSetUp: () => void;
  restore: Pick<ChosenBackup, 'choose' | 'failure'>;
}

/** The first thing anyone sees: a clinic of one's own, or the demo. */
export function ChoiceScreen({ onSetUp, restore }: ChoiceScreenProps) {
  const demo = useStartDemo();
  const progress = useLiveStore((state) => state.demoProgress);
  if (demo.isStarting) {
    return (
      <StageCard title={say.preparing} lead={say.demoText}>
        <Progress
          value={progress ? (100 * progress.done) / Math.max(1, progress.total) : 2}
          aria-label={say.preparing}
          transitionDuration={120}
        />
        <Text size="sm" c="dimmed" mt={8} role="status">
          {progress ? fill(say.progress, progress) : ' '}
        </Text>
      </StageCard>
    );
  }
  return (
    <StageCard title={say.title} lead={say.lead}>
      <div className={classes.choices}>
        <Choice
          icon={IconBuildingHospital}
          title={say.setUp}
          text={say.setUpText}
          isPrimary
          onClick={onSetUp}
        />
        <Choice icon={IconFlask} title={say.demo} text={say.demoText} onClick={demo.start} />
        <Choice
          icon={IconRestore}
          title={words.backup.restore.fromStart}
          text={words.backup.restore.fromStartText}
          onClick={restore.choose}
        />
        <FormFailure failure={demo.failure ?? restore.failure} />
      </div>
    </StageCard>
  );
}

interface ChoiceProps {
  icon: Icon;
  title: string;
  text: string;
  isPrimary?: boolean;
  onClick: () => void;
}

function Choice({ icon: Glyph, title, text, isPrimary, onClick }: ChoiceProps) {
  return (
    <UnstyledButton className={classes.choice} data-primary={isPrimary} onClick={onClick}>
      <Glyph size={22} stroke={1.75} aria-hidden />
      <span>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{text}</span>
      </span>
    </UnstyledButton>
  );
}
