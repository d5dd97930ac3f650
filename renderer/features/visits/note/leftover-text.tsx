import { Button, Group, Text } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import { useDraftStore } from '../../../app/draft-store.ts';
import { useFormats } from '../../../app/formats.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Panel } from '../../../components/panel.tsx';
import { leftoverTexts } from './leftover-texts.ts';
import classes from './note.module.css';
import { discardKeptNote, findKeptNote, noteDraftKey } from './note-keeper.ts';

interface LeftoverTextProps {
  visitId: string;
  /** Absent where the person cannot amend. */
  onAmend: ((text: string) => void) | undefined;
}

const say = words.visits.leftover;

/** What was typed here for a note that others had completed before it was saved: it is never dropped unseen. */
export function LeftoverText({ visitId, onAmend }: LeftoverTextProps) {
  const formats = useFormats();
  const isKept = useDraftStore(({ drafts }) => noteDraftKey(visitId) in drafts);
  const kept = isKept ? findKeptNote(visitId) : undefined;
  if (!kept) return null;
  const texts = leftoverTexts(kept, formats);
  const written = texts.filter(({ text }) => text !== '');
  const whole = written.map(({ name, text }) => `${name}: ${text}`).join('\n\n');
  return (
    <Panel title={say.title}>
      <Text size="sm" mb={8}>
        {say.explain}
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
      </Group>
    </Panel>
  );
}
