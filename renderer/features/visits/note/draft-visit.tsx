import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { VisitView } from '#shared/contract/visits.ts';
import { type NotePart as NotePartName, noteParts } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { DiagnosisPanel } from '../diagnosis/diagnosis-panel.tsx';
import { VisitVitalsPanel } from '../vitals/visit-vitals-panel.tsx';
import { DraftFoot } from './draft-foot.tsx';
import { EarlierColumn } from './earlier-column.tsx';
import { FollowUpPanel } from './follow-up-panel.tsx';
import classes from './note.module.css';
import { NotePart, notePartId } from './note-part.tsx';
import { showNoteValue } from './show-note-value.ts';
import { useCompleteVisit } from './use-complete-visit.ts';
import { useNoteDraft } from './use-note-draft.ts';

const say = words.visits.note;

/** A note that is being written: what came before at the left, the text in the middle, the rest at the right. */
export function DraftVisit({ visit }: { visit: VisitView }) {
  const navigate = useNavigate();
  const draft = useNoteDraft(visit);
  const completion = useCompleteVisit(visit, draft);
  const { note, change } = draft;
  const missing: readonly string[] = completion.missing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` reads the latest note by itself
  const changePart = useCallback((part: NotePartName, text: string) => change(part, text), []);

  useScreenKeys(say.screenKeys, [
    ...noteParts.map((part, index) => ({
      keys: `alt+${index + 1}`,
      label: fill(say.goTo, { part: say.parts[part] }),
      run: () => document.getElementById(notePartId(part))?.focus(),
    })),
    { keys: 'mod+Enter', label: say.complete, run: () => void completion.complete() },
  ]);

  return (
    <div className={classes.screen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys work while one types in a part */}
      <div
        className={classes.columns}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void completion.complete();
          const part = event.altKey ? noteParts[Number(event.key) - 1] : undefined;
          if (!part) return;
          event.preventDefault();
          document.getElementById(notePartId(part))?.focus();
        }}
      >
        <EarlierColumn visit={visit} />
        <section className={classes.note} aria-label={say.label}>
          {noteParts.map((part, index) => (
            <NotePart
              key={part}
              part={part}
              number={index + 1}
              value={note[part] ?? ''}
              isMissing={missing.includes(part)}
              onChange={changePart}
            />
          ))}
        </section>
        <div className={classes.column}>
          <VisitVitalsPanel visit={visit} />
          <DiagnosisPanel
            diagnoses={note.diagnosis ?? []}
            isMissing={missing.includes('diagnosis')}
            onChange={(diagnosis) => change('diagnosis', diagnosis)}
          />
          <FollowUpPanel
            followUp={note.followUp}
            isMissing={missing.includes('followUp')}
            onChange={(followUp) => change('followUp', followUp)}
          />
        </div>
      </div>
      <DraftFoot
        draft={draft}
        missing={completion.missing}
        isCompleting={completion.isCompleting}
        onKeep={() => void draft.flush().then((saved) => saved && navigate('/my-day'))}
        onComplete={() => void completion.complete()}
      />
      <ConflictDialog
        clashes={draft.clashes}
        fieldLabel={(field) =>
          ({ ...say.parts, diagnosis: say.diagnosis, followUp: say.followUp })[field] ?? field
        }
        showValue={showNoteValue}
        onChoose={draft.choose}
        onClose={draft.postpone}
      />
    </div>
  );
}
