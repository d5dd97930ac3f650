import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { VisitView } from '#shared/contract/visits.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import { LettersPanel } from '../letters/letters-panel.tsx';
import { useBeAtVisit } from '../presence/use-be-at-visit.ts';
import { NoteTextsBar } from '../texts/note-texts-bar.tsx';
import { VisitVitalsPanel } from '../vitals/visit-vitals-panel.tsx';
import { DraftFoot } from './draft-foot.tsx';
import { EarlierColumn } from './earlier-column.tsx';
import { goToNotePart } from './go-to-note-part.ts';
import classes from './note.module.css';
import { flushNote } from './note-keeper.ts';
import { altKeyOf, digitCodeOf, keyedParts } from './note-keys.ts';
import { NoteSlot } from './note-slot.tsx';
import { diagnosisSlot, followUpSlot, ordersSlot, partSlots } from './note-slots.tsx';
import { useCompleteVisit } from './use-complete-visit.ts';
import { useOpenNote } from './use-note.ts';

const say = words.visits.note;

/** A note that is being written: what came before at the left, the text in the middle, the rest at the right. */
export function DraftVisit({ visit }: { visit: VisitView }) {
  const navigate = useNavigate();
  useOpenNote(visit);
  useBeAtVisit(visit.appointmentId, 'writing');
  const completion = useCompleteVisit(visit);
  const missing: readonly string[] = completion.missing;

  useScreenKeys(say.screenKeys, [
    ...keyedParts.map((part) => ({
      keys: altKeyOf(part),
      label: fill(say.goTo, { part: say.places[part] }),
      run: () => goToNotePart(part),
    })),
    { keys: 'mod+Enter', label: say.complete, run: () => void completion.begin() },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    // A form in a panel has its own use for its keys: saving vitals completes no note.
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void completion.begin();
    }
    if (!event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const part = keyedParts.find((known) => digitCodeOf(known) === event.code);
    if (!part) return;
    event.preventDefault();
    goToNotePart(part);
  };

  return (
    <div className={classes.screen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys work while one types in a part */}
      <div className={classes.columns} onKeyDown={onKeyDown}>
        <EarlierColumn visit={visit} isWriting />
        <div className={classes.column}>
          <section className={classes.note} aria-label={say.label}>
            <NoteTextsBar visit={visit} />
            {partSlots.map(({ part, draw }) => (
              <NoteSlot key={part} visit={visit} field={part} isMissing={missing.includes(part)}>
                {draw}
              </NoteSlot>
            ))}
          </section>
        </div>
        <div className={classes.side}>
          <VisitVitalsPanel visit={visit} keys={altKeyOf('vitals')} />
          <NoteSlot visit={visit} field="diagnosis" isMissing={missing.includes('diagnosis')}>
            {diagnosisSlot}
          </NoteSlot>
          <NoteSlot visit={visit} field="testsOrdered" isMissing={false}>
            {ordersSlot}
          </NoteSlot>
          <NoteSlot visit={visit} field="followUp" isMissing={missing.includes('followUp')}>
            {followUpSlot}
          </NoteSlot>
          <AttachmentsPanel visit={visit} />
          <LettersPanel visitId={visit._id} />
        </div>
      </div>
      <DraftFoot
        visit={visit}
        completion={completion}
        onKeep={() => void flushNote(visit._id).then((isSaved) => isSaved && navigate('/my-day'))}
      />
    </div>
  );
}
