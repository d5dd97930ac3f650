import { Anchor, Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { missingForCompletion } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import classes from './note.module.css';
import { notePartId } from './note-part.tsx';
import { SaveState } from './save-state.tsx';
import type { NoteDraft } from './use-note-draft.ts';

interface DraftFootProps {
  draft: NoteDraft;
  missing: ReturnType<typeof missingForCompletion>;
  isCompleting: boolean;
  onKeep: () => void;
  onComplete: () => void;
}

const say = words.visits.note;

/** Whether all is saved, what is missing, and the two ways out. */
export function DraftFoot({ draft, missing, isCompleting, onKeep, onComplete }: DraftFootProps) {
  return (
    <footer className={classes.foot}>
      {missing.length > 0 && (
        <div className={classes.missing} role="alert">
          {say.missing}
          {missing.map((field) => (
            <Anchor
              key={field}
              component="button"
              type="button"
              size="sm"
              c="var(--danger)"
              underline="always"
              onClick={() => document.getElementById(notePartId(field))?.focus()}
            >
              {say.lacks[field]}
            </Anchor>
          ))}
        </div>
      )}
      <SaveState draft={draft} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onKeep}>
          {say.keepDraft}
        </Button>
        <Button
          leftSection={<IconCheck size={16} stroke={2} aria-hidden />}
          rightSection={<KeyHint keys="mod+Enter" />}
          loading={isCompleting}
          onClick={onComplete}
        >
          {say.complete}
        </Button>
      </div>
    </footer>
  );
}
