import { Anchor, Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { VisitPrintMenu } from '../papers/visit-print-menu.tsx';
import { goToNotePart } from './go-to-note-part.ts';
import { ifFocusIsLost } from './if-focus-is-lost.ts';
import classes from './note.module.css';
import type { KeyedPart } from './note-keys.ts';
import { SaveState } from './save-state.tsx';
import { SignForm } from './sign-form.tsx';
import type { CompleteVisit } from './use-complete-visit.ts';

interface DraftFootProps {
  visit: VisitView;
  completion: CompleteVisit;
  onKeep: () => void;
}

const say = words.visits.note;

/** Whether all is saved, what is missing, and the two ways out: as a draft, or signed. */
export function DraftFoot({ visit, completion, onKeep }: DraftFootProps) {
  const { missing, hasUnsavedVitals } = completion;
  const completeButton = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    completion.cancel();
    ifFocusIsLost(() => completeButton.current?.focus());
  };
  return (
    <footer className={classes.foot}>
      {missing.length > 0 && (
        <div className={classes.missing} role="alert">
          {say.missing}
          {missing.map((part) => (
            <LinkToPart key={part} part={part} text={say.lacks[part]} />
          ))}
        </div>
      )}
      {hasUnsavedVitals && (
        <div className={classes.missing} role="alert">
          {say.unsavedVitals}
          <LinkToPart part="vitals" text={say.toVitals} />
        </div>
      )}
      <SaveState visitId={visit._id} />
      {completion.isSigning && missing.length === 0 && !hasUnsavedVitals ? (
        <SignForm visit={visit} completion={completion} onCancel={cancel} />
      ) : (
        <div className={classes.actions}>
          <VisitPrintMenu visit={visit} size="sm" />
          <Button variant="default" onClick={onKeep}>
            {say.keepDraft}
          </Button>
          <Button
            ref={completeButton}
            leftSection={<IconCheck size={16} stroke={2} aria-hidden />}
            rightSection={<KeyHint keys="mod+Enter" />}
            onClick={() => void completion.begin()}
          >
            {say.complete}
          </Button>
        </div>
      )}
    </footer>
  );
}

function LinkToPart({ part, text }: { part: KeyedPart; text: string }) {
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      c="var(--danger)"
      underline="always"
      onClick={() => goToNotePart(part)}
    >
      {text}
    </Anchor>
  );
}
