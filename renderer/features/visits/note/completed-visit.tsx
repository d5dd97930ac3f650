import { Button, Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { hasDraft, keepDraft } from '../../../app/draft-store.ts';
import { useCan } from '../../../app/session.ts';
import { Panel } from '../../../components/panel.tsx';
import { NoteAccessPanel } from '../access/note-access-panel.tsx';
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import { LettersPanel } from '../letters/letters-panel.tsx';
import { OrderOutcomes } from '../orders/order-outcomes.tsx';
import { VisitPrintMenu } from '../papers/visit-print-menu.tsx';
import { useBeAtVisit } from '../presence/use-be-at-visit.ts';
import { VisitVitalsPanel } from '../vitals/visit-vitals-panel.tsx';
import { AmendForm, amendFormKey } from './amend-form.tsx';
import { Amendments } from './amendments.tsx';
import { ArchiveButton } from './archive-button.tsx';
import { EarlierColumn } from './earlier-column.tsx';
import { ifFocusIsLost } from './if-focus-is-lost.ts';
import { LeftoverText } from './leftover-text.tsx';
import classes from './note.module.css';
import { NoteReading } from './note-reading.tsx';
import { SignatureLine } from './signature-line.tsx';

const say = words.visits;

/** A note to be read: completed, or somebody else's draft. Doctors amend what is completed. */
export function CompletedVisit({ visit }: { visit: VisitView }) {
  const isDraft = visit.status === 'draft';
  useBeAtVisit(isDraft ? visit.appointmentId : undefined, 'reading');
  const canAmend = useCan('visits.amend') && !isDraft;
  const [isAmending, setAmending] = useState(() => hasDraft(amendFormKey(visit._id)));
  const amendButton = useRef<HTMLButtonElement>(null);
  const doctor = `Dr ${visit.doctor.firstName} ${visit.doctor.lastName}`;
  const amendWith = (text: string) => {
    keepDraft(amendFormKey(visit._id), { values: { text, reason: say.leftover.reason } });
    setAmending(true);
  };
  const closeForm = () => {
    setAmending(false);
    ifFocusIsLost(() => amendButton.current?.focus());
  };
  return (
    <div className={classes.screen}>
      <div className={classes.banner}>
        <Text size="sm">
          {isDraft ? fill(say.note.notYours, { name: doctor }) : say.note.readOnly}
          {visit.status === 'archived' && ` ${say.archive.isArchived}.`}
        </Text>
        <Group gap={8}>
          <VisitPrintMenu visit={visit} size="xs" />
          {canAmend && !isAmending && (
            <Button ref={amendButton} variant="default" size="xs" onClick={() => setAmending(true)}>
              {say.amend.open}
            </Button>
          )}
          {canAmend && <ArchiveButton visit={visit} />}
        </Group>
      </div>
      <div className={classes.columns}>
        <EarlierColumn visit={visit} />
        <div className={classes.column}>
          <LeftoverText
            visitId={visit._id}
            why="late"
            onAmend={canAmend && !isAmending ? amendWith : undefined}
          />
          <section className={classes.note} aria-label={say.note.label}>
            {!isDraft && visit.signature.state === 'altered' && <SignatureLine visit={visit} />}
            <NoteReading visit={visit} />
            {!isDraft && visit.signature.state !== 'altered' && <SignatureLine visit={visit} />}
          </section>
          {visit.amendments && visit.amendments.length > 0 && (
            <Panel title={say.amend.heading}>
              <Amendments visit={visit} />
            </Panel>
          )}
          {isAmending && <AmendForm visitId={visit._id} onClose={closeForm} />}
        </div>
        <div className={classes.side}>
          <VisitVitalsPanel visit={visit} />
          <OrderOutcomes visit={visit} />
          <AttachmentsPanel visit={visit} isReadOnly />
          <LettersPanel visitId={visit._id} />
          <NoteAccessPanel visitId={visit._id} />
        </div>
      </div>
    </div>
  );
}
