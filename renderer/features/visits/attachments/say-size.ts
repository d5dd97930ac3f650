import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

const KILOBYTE = 1024;
const say = words.attachments;

/** How large a file is, "340 KB" or "2.5 MB"; one kilobyte at least. */
export function saySize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  if (kilobytes < KILOBYTE) return fill(say.kilobytes, { count: kilobytes });
  return fill(say.megabytes, { count: (kilobytes / KILOBYTE).toFixed(1) });
}
