import { Anchor } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../app/formats.ts';
import { useChannel } from '../../app/queries.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListSkeleton } from '../../components/list-skeleton.tsx';
import { Panel } from '../../components/panel.tsx';
import classes from './note/note.module.css';
import { NoteReading } from './note/note-reading.tsx';

const say = words.visits;

/** A patient's completed notes, newest first. */
export function PatientNotes() {
  const { patientId = '' } = useParams();
  const formats = useFormats();
  const { data, error, refetch } = useChannel('visits.listPatientVisits', { patientId, limit: 50 });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  if (data.visits.length === 0) {
    return <EmptyState icon={IconFileText} title={say.patientNotes.none} text={say.patientNotes.noneText} />;
  }
  return (
    <div className={classes.column}>
      {data.visits.map((visit) => (
        <Panel
          key={visit._id}
          title={fill(say.note.doctorOf, {
            doctor: staffName({ ...visit.doctor, role: 'doctor' }),
            date: formats.dayOf(visit.visitDate),
          })}
          aside={
            <Anchor component={Link} to={`/visits/${visit._id}`} size="sm">
              {visit.visitId}
            </Anchor>
          }
        >
          <NoteReading visit={visit} />
        </Panel>
      ))}
    </div>
  );
}
