import type { AppEvent } from '#shared/contract/events.ts';
import { AppError } from '#shared/errors.ts';
import type { Connection } from '../database/connection.ts';

const ASK_EVERY_MS = 5_000;
const SETTINGS_EVERY = 6;

export interface WatchDatabaseDependencies {
  connection: () => Connection;
  refreshClinic: () => Promise<unknown>;
  checkSession: () => Promise<unknown>;
  emit: (event: AppEvent) => void;
}

/**
 * Asks the database whether it is there, tells the windows, keeps the clinic's settings fresh and looks after the
 * open session. Returns how to stop.
 */
export function watchDatabase({
  connection,
  refreshClinic,
  checkSession,
  emit,
}: WatchDatabaseDependencies): () => void {
  let round = 0;
  let isAsking = false;
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      const latencyMs = await connection().ping();
      emit({ kind: 'connection', isConnected: true, latencyMs: Math.round(latencyMs) });
      await checkSession();
      round += 1;
      if (round % SETTINGS_EVERY === 0) await refreshClinic();
    } catch (error) {
      // It is there, only not for others: the clinic is being moved.
      if (error instanceof AppError && error.value.code === 'CLINIC_IS_BEING_MOVED') return;
      emit({ kind: 'connection', isConnected: false });
    } finally {
      isAsking = false;
    }
  };
  const timer = setInterval(() => void ask(), ASK_EVERY_MS);
  return () => clearInterval(timer);
}
