import { Button, Group, Text } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Panel } from '../../../components/panel.tsx';
import { leftoverTexts } from './leftover-texts.ts';
import classes from './note.module.css';
import { discardKeptNote } from './note-keeper.ts';
import { useKeptNote } from './use-kept-note.ts';

const say = words.visits.leftover;

interface LeftoverTextProps {
  visitId: string;
  /** Why it is no part of the note. What waits is still sent by itself, and is not discarded. */
  why: keyof typeof say.why;
  /** Absent where the person cannot amend. */
  onAmend: ((text: string) => void) | undefined;
}

/** What was typed here for a note that did not take it: it is never dropped unseen. */
export function LeftoverText({ visitId, why, onAmend }: LeftoverTextProps) {
  const formats = useFormats();
  const kept = useKeptNote(visitId);
  if (!kept) return null;
  const texts = leftoverTexts(kept, formats);
  const written = texts.filter(({ text }) => text !== '');
  const whole = written.map(({ name, text }) => `${name}: ${text}`).join('\n\n');
  return (
    <Panel title={say.title}>
      <Text size="sm" mb={8}>
        {say.why[why]}
      </Text>
      <dl className={classes.reading}>
        {texts.map(({ field, name, text }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>
              {text || (
                <Text span inherit c="dimmed">
                  {words.app.conflict.empty}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Group gap={8} mt={12}>
        {onAmend && written.length > 0 && (
          <Button variant="default" size="xs" onClick={() => onAmend(whole)}>
            {say.amend}
          </Button>
        )}
        {why !== 'waiting' && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              discardKeptNote(visitId);
              toastDone(say.discarded);
            }}
          >
            {say.discard}
          </Button>
        )}
      </Group>
    </Panel>
  );
}
