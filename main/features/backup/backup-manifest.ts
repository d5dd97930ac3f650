import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sha256Hex } from '#shared/domain/primitives.ts';
import { keyEnvelope } from '../clinic/database-keys.ts';
import { seal, sealedBytes, unseal } from '../clinic/wrapped-key.ts';

/** The newest form of a backup that is written and read here. */
export const BACKUP_VERSION = 1;

/** What is in a backup. It says nothing about any patient: `manifest.json` is not encrypted. */
export const backupManifest = z.object({
  formatVersion: z.literal(BACKUP_VERSION),
  appVersion: z.string(),
  madeAt: z.iso.datetime(),
  clinic: z.object({ id: z.string(), name: z.string(), timeZone: z.string(), isDemo: z.boolean() }),
  /** How many documents each collection holds. */
  collections: z.record(z.string(), z.int().min(0)),
  database: z.object({ bytes: z.int().min(0), sha256: sha256Hex() }),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** `keys.json`: what opens the database elsewhere, and the manifest's hash sealed under the key of the database. */
export const backupKeys = keyEnvelope.extend({ manifestSeal: sealedBytes });
export type BackupKeys = z.infer<typeof backupKeys>;

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** Seals a manifest: only who has the key of the database can write one that fits. */
export function sealManifest(text: string, dataKey: Buffer): BackupKeys['manifestSeal'] {
  return seal(hashOf(text), dataKey);
}

/** True where the key is that of the database in the backup, and the manifest is the one that was written. */
export function isKeyOfBackup(keys: BackupKeys, manifestText: string, dataKey: Buffer): boolean {
  return unseal(keys.manifestSeal, dataKey)?.equals(hashOf(manifestText)) ?? false;
}
