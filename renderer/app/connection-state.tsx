import { IconPlugConnectedX } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinicStatus } from './clinic.ts';
import { useLiveStore } from './live-store.ts';
import classes from './top-bar.module.css';

const say = words.app.connection;

/** Where the data is, and whether it answers. */
export function ConnectionState() {
  const { database } = useClinicStatus();
  const { isConnected, latencyMs } = useLiveStore();
  const place = database === 'server' ? say.server : say.thisComputer;
  const isMeasured = database === 'server' && latencyMs !== undefined;
  return (
    <span className={classes.connection} data-lost={isConnected ? undefined : true} role="status">
      {isConnected ? (
        <span className={classes.dot} aria-hidden />
      ) : (
        <IconPlugConnectedX size={16} stroke={1.75} aria-hidden />
      )}
      {isConnected
        ? isMeasured
          ? fill(say.latency, { name: place, milliseconds: Math.round(latencyMs) })
          : place
        : say.lost}
    </span>
  );
}
