import { setTimeout as pause } from 'node:timers/promises';
import type { AppEvent } from '#shared/contract/events.ts';
import type { AuditResource } from '#shared/domain/audit-log.ts';
import { type CollectionName, collectionNames } from '../database/collection-definitions.ts';
import type { Connection } from '../database/connection.ts';
import { type FollowOptions, isTokenLost } from '../database/follow-changes.ts';

const TRY_AGAIN_AFTER_MS = 500;
/** Changes that come together are told together: a transaction changes several documents. */
const GATHER_MS = 40;

/** Holds, and who is at a visit, are no part of a record: reading them is no access, and the windows ask for nothing else when they change. */
type Told = AuditResource | 'holds' | 'presences';

/** The log of accesses is left out: reading it is an access, which would have to be told in turn. */
const resources: Partial<Record<CollectionName, Told>> = {
  users: 'User',
  patients: 'Patient',
  appointments: 'Appointment',
  waitlistEntries: 'Appointment',
  availabilityExceptions: 'User',
  slotHolds: 'holds',
  notePresences: 'presences',
  visits: 'Visit',
  letters: 'Visit',
  prescriptions: 'Prescription',
  medicalRecords: 'MedicalRecord',
  notifications: 'Notification',
  testPanels: 'Clinic',
  notePhrases: 'Clinic',
  noteTemplates: 'Clinic',
  letterTemplates: 'Clinic',
  clinic: 'Clinic',
};
/** Whoever is at a visit gives a sign every few seconds: that they are still there is no news. */
const toldFields = { notePresences: ['appointmentId', 'place'] };
const collections = collectionNames.filter((name) => resources[name]);

function eventOf(told: Told): AppEvent {
  if (told === 'holds') return { kind: 'holds-changed' };
  if (told === 'presences') return { kind: 'presences-changed' };
  return { kind: 'changed', resource: told };
}

export interface FollowChangesDependencies {
  /** @throws AppError where the database is away */
  connection: () => Connection;
  emit: (event: AppEvent) => void;
}

/**
 * Tells the windows what people at other workstations change, through one change stream for the whole application. It
 * outlives the connection: after an outage it goes on where it stood, and where that is too long ago the windows ask
 * for everything anew.
 * @returns how to stop
 */
export function startFollowingChanges({ connection, emit }: FollowChangesDependencies): () => void {
  const stopping = new AbortController();
  const gathered = new Set<Told>();
  let after: FollowOptions['after'];
  let timer: NodeJS.Timeout | undefined;

  const tell = () => {
    timer = undefined;
    for (const told of gathered) emit(eventOf(told));
    gathered.clear();
  };
  const onChange = (collection: CollectionName) => {
    const resource = resources[collection];
    if (!resource) return;
    gathered.add(resource);
    timer ??= setTimeout(tell, GATHER_MS);
  };
  const onFollowing = (hasGap: boolean) => {
    if (!hasGap) return;
    for (const told of Object.values(resources)) emit(eventOf(told));
  };
  const follow = async () => {
    try {
      await connection().followChanges({
        collections,
        toldFields,
        after,
        onChange,
        onFollowing,
        onPosition: (token) => {
          after = token;
        },
      });
    } catch (error) {
      if (isTokenLost(error)) after = undefined;
    }
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await follow();
      await pause(TRY_AGAIN_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  void run();
  return () => {
    stopping.abort();
    clearTimeout(timer);
  };
}
