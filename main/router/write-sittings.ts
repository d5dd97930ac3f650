import type { AuditEntry } from './audit-trail.ts';

/**
 * Autosaved notes: a sitting has an entry when it begins (in the transaction of its first save) and one that names the
 * changed fields when it ends.
 */
export interface WriteSittings {
  /** True where the person has an open sitting at this document. */
  isOpen(key: string): boolean;
  /** A save was committed. `closing` is the entry that ends the sitting, without its changes. */
  saved(key: string, fields: string[], closing: Omit<AuditEntry, 'changes'>): void;
  /** Ends the sitting at one document, or all of them, and writes their entries. */
  end(key?: string): Promise<void>;
}

const PAUSE_MS = 5 * 60_000;

interface Sitting {
  fields: Set<string>;
  closing: Omit<AuditEntry, 'changes'>;
  timer: NodeJS.Timeout;
}

/** @param write appends an entry @param onFailure told where that could not be done */
export function createWriteSittings(
  write: (entry: AuditEntry) => Promise<void>,
  onFailure: (error: unknown) => void,
): WriteSittings {
  const sittings = new Map<string, Sitting>();

  const endOne = async (key: string) => {
    const sitting = sittings.get(key);
    if (!sitting) return;
    sittings.delete(key);
    clearTimeout(sitting.timer);
    const changes = Object.fromEntries([...sitting.fields].map((field) => [field, 'changed']));
    try {
      await write({ ...sitting.closing, changes });
    } catch (error) {
      onFailure(error);
    }
  };

  return {
    isOpen: (key) => sittings.has(key),
    saved(key, fields, closing) {
      const known = sittings.get(key);
      clearTimeout(known?.timer);
      const timer = setTimeout(() => void endOne(key), PAUSE_MS);
      sittings.set(key, { fields: new Set([...(known?.fields ?? []), ...fields]), closing, timer });
    },
    async end(key) {
      for (const open of key === undefined ? [...sittings.keys()] : [key]) await endOne(open);
    },
  };
}
