import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sayProblem } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinicStatus } from '../../app/clinic.ts';
import { useChannelMutation } from '../../app/queries.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { StageCard } from '../../components/stage-card.tsx';
import { RescueScreen } from '../backup/rescue-screen.tsx';
import { RestoreScreen } from '../backup/restore-screen.tsx';
import { useChosenBackup } from '../backup/use-chosen-backup.ts';

const say = words.clinic.unavailable;

/** The database could not be opened: what happened, what to do, and another try. */
export function DatabaseUnavailableScreen() {
  const { problem, appVersion } = useClinicStatus();
  const client = useQueryClient();
  const retry = useChannelMutation('clinic.retryDatabase');
  const { title, mend } = sayProblem(problem);
  const restore = useChosenBackup();
  const [isRescuing, setRescuing] = useState(false);
  const isDamaged = problem === 'DATABASE_DAMAGED';
  const isNews = retry.error && retry.error.value.code !== problem;
  if (isRescuing) return <RescueScreen onBack={() => setRescuing(false)} />;
  if (restore.backup) {
    return <RestoreScreen backup={restore.backup} isReplacing onBack={restore.drop} />;
  }
  return (
    <StageCard title={title} lead={mend}>
      {isNews && <ErrorNote error={retry.error.value} />}
      <Group gap={8} mt={isNews ? 'md' : 0}>
        <Button
          loading={retry.isPending}
          autoFocus
          onClick={() => retry.mutate({}, { onSettled: () => void client.invalidateQueries() })}
        >
          {say.retry}
        </Button>
        {isDamaged && (
          <>
            <Button variant="default" onClick={restore.choose}>
              {words.backup.backup.restore}
            </Button>
            <Button variant="default" onClick={() => setRescuing(true)}>
              {words.backup.rescue.open}
            </Button>
          </>
        )}
      </Group>
      {restore.failure && <ErrorNote error={restore.failure} />}
      <Text size="sm" c="dimmed" mt="lg">
        {fill(say.version, { version: appVersion })}
      </Text>
    </StageCard>
  );
}
