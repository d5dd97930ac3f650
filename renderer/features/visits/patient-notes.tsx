import { Anchor, Stack, Switch } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { LetterHead } from '#shared/contract/letters.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../app/formats.ts';
import { useChannel } from '../../app/queries.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPending } from '../../components/list-pending.tsx';
import { Panel } from '../../components/panel.tsx';
import { LetterLine } from './letters/letter-line.tsx';
import { Amendments } from './note/amendments.tsx';
import classes from './note/note.module.css';
import { NoteReading } from './note/note-reading.tsx';
import { SignatureLine } from './note/signature-line.tsx';

const say = words.visits;

/** A patient's completed notes, newest first; archived ones where they are asked for. */
export function PatientNotes() {
  const { patientId = '' } = useParams();
  const [includesArchived, setIncludesArchived] = useState(false);
  const notes = useChannel('visits.listPatientVisits', { patientId, limit: 50, includesArchived });
  const letters = useChannel('visits.listPatientLetters', { patientId }).data?.letters ?? [];
  return (
    <div className={classes.column}>
      <Switch
        size="sm"
        label={say.archive.include}
        checked={includesArchived}
        onChange={(event) => setIncludesArchived(event.currentTarget.checked)}
      />
      <ListPending answer={notes} />
      {notes.data?.visits.length === 0 && (
        <EmptyState icon={IconFileText} title={say.patientNotes.none} text={say.patientNotes.noneText} />
      )}
      {notes.data?.visits.map((visit) => (
        <PatientNote
          key={visit._id}
          visit={visit}
          letters={letters.filter(({ visitId }) => visitId === visit._id)}
        />
      ))}
    </div>
  );
}

function PatientNote({ visit, letters }: { visit: VisitView; letters: LetterHead[] }) {
  const formats = useFormats();
  const isAltered = visit.signature.state === 'altered';
  const heading = fill(say.note.doctorOf, {
    doctor: staffName({ ...visit.doctor, role: 'doctor' }),
    date: formats.dayOf(visit.visitDate),
  });
  return (
    <Panel
      title={visit.status === 'archived' ? `${heading} · ${say.archive.isArchived}` : heading}
      aside={
        <Anchor component={Link} to={`/visits/${visit._id}`} size="sm">
          {visit.visitId}
        </Anchor>
      }
    >
      <Stack gap="sm">
        {isAltered && <SignatureLine visit={visit} />}
        <NoteReading visit={visit} />
        <Amendments visit={visit} />
        {!isAltered && <SignatureLine visit={visit} />}
        {letters.length > 0 && (
          <dl className={classes.reading}>
            <div>
              <dt>{words.letters.list}</dt>
              {letters.map((letter) => (
                <dd key={letter._id}>
                  <LetterLine letter={letter} />
                </dd>
              ))}
            </div>
          </dl>
        )}
      </Stack>
    </Panel>
  );
}
