import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { findDraft } from '../../../app/draft-store.ts';
import { useFormats } from '../../../app/formats.ts';
import { useCan } from '../../../app/session.ts';
import { Panel } from '../../../components/panel.tsx';
import { VisitPrintMenu } from '../papers/visit-print-menu.tsx';
import { VisitVitalsPanel } from '../vitals/visit-vitals-panel.tsx';
import { AmendForm, amendFormKey } from './amend-form.tsx';
import { EarlierColumn } from './earlier-column.tsx';
import classes from './note.module.css';
import { NoteReading } from './note-reading.tsx';

const say = words.visits;

/** A note to be read: completed, or somebody else's draft. Doctors amend what is completed. */
export function CompletedVisit({ visit }: { visit: VisitView }) {
  const formats = useFormats();
  const isDraft = visit.status === 'draft';
  const canAmend = useCan('visits.amend') && !isDraft;
  const [isAmending, setAmending] = useState(() => findDraft(amendFormKey(visit._id)) !== undefined);
  const doctor = `Dr ${visit.doctor.firstName} ${visit.doctor.lastName}`;
  const amendments = visit.amendments ?? [];
  return (
    <div className={classes.screen}>
      <div className={classes.banner}>
        <Text size="sm">{isDraft ? fill(say.note.notYours, { name: doctor }) : say.note.readOnly}</Text>
        <div className={classes.actions}>
          <VisitPrintMenu visit={visit} size="xs" />
          {canAmend && !isAmending && (
            <Button variant="default" size="xs" onClick={() => setAmending(true)}>
              {say.amend.open}
            </Button>
          )}
        </div>
      </div>
      <div className={classes.columns}>
        <EarlierColumn visit={visit} />
        <div className={classes.column}>
          <section className={classes.note} aria-label={say.note.label}>
            <NoteReading visit={visit} />
          </section>
          {amendments.length > 0 && (
            <Panel title={say.amend.heading}>
              {amendments.map((amendment) => (
                <div key={amendment.addedAt} className={classes.amendment}>
                  {amendment.text}
                  <Text size="xs" c="dimmed" mt={4}>
                    {fill(say.amend.by, {
                      name: amendment.authorName,
                      date: formats.dateTime(amendment.addedAt),
                    })}
                    {' · '}
                    {fill(say.amend.because, { reason: amendment.reason })}
                  </Text>
                </div>
              ))}
            </Panel>
          )}
          {isAmending && <AmendForm visitId={visit._id} onClose={() => setAmending(false)} />}
        </div>
        <div className={classes.column}>
          <VisitVitalsPanel visit={visit} />
        </div>
      </div>
    </div>
  );
}
