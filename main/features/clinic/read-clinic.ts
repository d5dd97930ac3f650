import type { Clinic } from '#shared/domain/clinic.ts';
import type { Connection } from '../../database/connection.ts';
import { findClinic } from './repository.ts';

/** The clinic of a database that is not in use: a copy, one that is being restored. */
export function readClinic({ collections }: Connection): Promise<Clinic | undefined> {
  return findClinic(collections);
}
