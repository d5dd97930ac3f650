import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The application's own folder on this computer, as Electron has it, or as `GLYTCH_USER_DATA` says. */
export function userDataFolder(): string {
  const given = process.env.GLYTCH_USER_DATA;
  if (given) return resolve(given);
  const name = 'Glytch Clinic';
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), name);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), name);
}
