import { PRESENCE_SECONDS } from '#shared/domain/note-presence.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import classes from './others-here.module.css';

/** Who else is at a visit, and what they do there. */
export function OthersHere({ appointmentId }: { appointmentId: string | undefined }) {
  const { data } = useChannel(
    'visits.listPresences',
    { appointmentId: appointmentId ?? '' },
    // Others come and go with an event; that one has gone without a word shows after a while only.
    { enabled: appointmentId !== undefined, refetchInterval: PRESENCE_SECONDS * 1_000 },
  );
  const others = data?.others ?? [];
  return (
    <div role="status" className={classes.others} data-empty={others.length === 0 || undefined}>
      {others.map(({ _id, name, place }) => (
        <span key={_id} className={classes.other}>
          {fill(words.visits.presence[place], { name })}
        </span>
      ))}
    </div>
  );
}
