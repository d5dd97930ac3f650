import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { VisitView } from '#shared/contract/visits.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { CarryButton } from '../texts/carry-button.tsx';
import { useEarlierNotes } from '../texts/use-earlier-notes.ts';
import { Amendments } from './amendments.tsx';
import classes from './note.module.css';
import { NoteReading } from './note-reading.tsx';
import { SignatureLine } from './signature-line.tsx';

const say = words.visits;

interface EarlierColumnProps {
  visit: VisitView;
  /** The note is being written here: parts of the last one may be carried into it. */
  isWriting?: boolean;
}

/** What came before: the last note in full, earlier ones by date, and what is known of the patient. */
export function EarlierColumn({ visit, isWriting = false }: EarlierColumnProps) {
  const { patientId } = visit;
  const notes = useEarlierNotes(visit);
  const { data: chart } = useChannel('patients.getChart', { patientId });
  const [last, ...earlier] = notes ?? [];
  const history = chart?.medicalHistory;
  const known = [
    { name: say.chart.conditions, values: history?.chronicConditions },
    { name: say.chart.medications, values: history?.currentMedications },
  ].filter(({ values }) => values && values.length > 0);
  return (
    <div className={classes.column}>
      <LastNote last={last} isLoading={!notes} writingId={isWriting ? visit._id : undefined} />
      {earlier.length > 0 && (
        <Panel title={say.last.earlier}>
          {earlier.map((other) => (
            <Text key={other._id} size="sm">
              <NoteLink visit={other} /> {other.chiefComplaint}
            </Text>
          ))}
        </Panel>
      )}
      <Panel title={say.chart.title}>
        {chart && known.length === 0 && (
          <Text size="sm" c="dimmed">
            {say.chart.nothing}
          </Text>
        )}
        <dl className={classes.reading}>
          {known.map(({ name, values }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{values?.join('\n')}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  );
}

interface LastNoteProps {
  last: VisitView | undefined;
  isLoading: boolean;
  /** The note that is being written, into which parts may be carried. */
  writingId: string | undefined;
}

function LastNote({ last, isLoading, writingId }: LastNoteProps) {
  const formats = useFormats();
  const isAltered = last?.signature.state === 'altered';
  if (isLoading) return <ListSkeleton rows={4} />;
  return (
    <Panel title={say.last.title} aside={last && <NoteLink visit={last} />}>
      {last ? (
        <>
          <Text size="sm" c="dimmed" mb={8}>
            {fill(say.note.doctorOf, {
              doctor: staffName({ ...last.doctor, role: 'doctor' }),
              date: formats.dayOf(last.visitDate),
            })}
          </Text>
          {isAltered && <SignatureLine visit={last} />}
          <NoteReading
            visit={last}
            partAction={(part) =>
              writingId &&
              !isAltered && <CarryButton key="carry" writingId={writingId} last={last} part={part} />
            }
          />
          <Amendments visit={last} />
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {say.last.none}
        </Text>
      )}
    </Panel>
  );
}

function NoteLink({ visit }: { visit: VisitView }) {
  const formats = useFormats();
  return (
    <Anchor component={Link} to={`/visits/${visit._id}`} size="sm">
      {formats.dayOf(visit.visitDate)}
    </Anchor>
  );
}
