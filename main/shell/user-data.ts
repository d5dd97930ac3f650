import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';

/** Moves the userData folder to where GLYTCH_USER_DATA says, if it says so. Must be called before anything reads it. */
export function chooseUserDataFolder(): void {
  const folder = process.env.GLYTCH_USER_DATA;
  if (!folder) return;
  mkdirSync(resolve(folder), { recursive: true });
  app.setPath('userData', resolve(folder));
}
