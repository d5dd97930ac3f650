import { randomUUID } from 'node:crypto';
import Store from 'electron-store';
import { z } from 'zod';

const windowBounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/** What this workstation remembers outside the clinic's database. Nothing secret is ever among it. */
const settingsSchema = z.object({
  /** Tells this workstation from every other one; drawn at the first run. */
  workstationId: z.uuid(),
  colorScheme: z.enum(['auto', 'light', 'dark']).default('auto'),
  windowBounds: windowBounds.optional(),
  /** Which database this workstation works with; a server's password is in the keychain. */
  database: z.object({ kind: z.enum(['this-computer', 'server']), uri: z.string().optional() }).optional(),
  /** The demo clinic is open, in a database of its own. */
  isDemo: z.boolean().default(false),
  windowIsMaximized: z.boolean().default(false),
});

export type SettingsData = z.infer<typeof settingsSchema>;
export type WindowBounds = z.infer<typeof windowBounds>;

/** Typed settings in a file of the userData folder. A value that does not fit the schema counts as absent. */
export interface Settings {
  get<Key extends keyof SettingsData>(key: Key): SettingsData[Key];
  set<Key extends keyof SettingsData>(key: Key, value: SettingsData[Key]): void;
}

/** Opens the settings, and draws the workstation's id if it has none yet. */
export function openSettings(): Settings {
  const store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true });
  const shape = settingsSchema.shape;
  if (!shape.workstationId.safeParse(store.get('workstationId')).success)
    store.set('workstationId', randomUUID());
  return {
    get(key) {
      const stored = shape[key].safeParse(store.get(key));
      const value = stored.success ? stored.data : shape[key].parse(undefined);
      return value as SettingsData[typeof key];
    },
    set(key, value) {
      if (value === undefined) store.delete(key);
      else store.set(key, shape[key].parse(value));
    },
  };
}
