import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Facts beside a message: counts, durations, codes, ids. Never arguments of a call, never a part of a document. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The application's own log. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

const maxBytes = 2_000_000;
const keptFiles = 5;

/** Opens the log in `folder`: a JSON object per line, in files that are turned over when they grow large. */
export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const write = (level: string, message: string, fields?: LogFields) => {
    const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
    try {
      const file = join(folder, 'glytch-clinic.log');
      if (sizeOf(file) > maxBytes) turnOver(file);
      appendFileSync(file, `${line}\n`);
    } catch {
      // A full disk must not stop the clinic.
    }
  };
  return {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function turnOver(file: string): void {
  for (let number = keptFiles - 1; number >= 1; number--) {
    const older = number === 1 ? file : `${file}.${number - 1}`;
    if (sizeOf(older) > 0) renameSync(older, `${file}.${number}`);
  }
}
