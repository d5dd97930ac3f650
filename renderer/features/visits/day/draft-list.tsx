import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import classes from './draft-list.module.css';

/** The doctor's unfinished notes of other days, so that none is forgotten. */
export function DraftList({ except }: { except: AppointmentView[] }) {
  const formats = useFormats();
  const { data } = useChannel('visits.listDrafts', {});
  const ofToday = new Set(except.map((appointment) => appointment._id));
  const drafts =
    data?.visits.filter(({ appointmentId }) => !appointmentId || !ofToday.has(appointmentId)) ?? [];
  if (drafts.length === 0) return null;
  return (
    <div className={classes.drafts}>
      <Text fw={650} size="sm">
        {words.visits.day.drafts}
      </Text>
      {drafts.map((visit) => (
        <Anchor key={visit._id} component={Link} to={`/visits/${visit._id}`} size="sm">
          {fill(words.visits.day.draftFrom, {
            name: fullName(visit.patient),
            date: formats.dayOf(visit.visitDate),
          })}
        </Anchor>
      ))}
    </div>
  );
}
