import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The dictionaries that come with the application, each called as Chromium calls its language. */
export const dictionaries = ['en-AU', 'en-CA', 'en-GB', 'en-US'] as const;
export type Dictionary = (typeof dictionaries)[number];

/** Chromium adds this to the name of each of them (components/spellcheck/common/spellcheck_common.cc), and reads no other. */
const CHROMIUM_VERSION = '-10-1';

const byRegion: Record<string, Dictionary> = {
  AU: 'en-AU',
  NZ: 'en-AU',
  CA: 'en-CA',
  US: 'en-US',
  PH: 'en-US',
};

/** The dictionary for a language and region, such as en-IE; undefined where none comes with the application. */
export function dictionaryFor(locale: string): Dictionary | undefined {
  const { language, region } = new Intl.Locale(locale);
  if (language !== 'en') return undefined;
  return region === undefined ? 'en-US' : (byRegion[region] ?? 'en-GB');
}

/**
 * Puts a dictionary where Chromium looks for it, unless it is there as it should be.
 * @param from the folder of the dictionaries that come with the application
 * @param userData the application's own folder on this computer
 */
export async function placeDictionary(dictionary: Dictionary, from: string, userData: string): Promise<void> {
  const folder = join(userData, 'Dictionaries');
  const target = join(folder, `${dictionary}${CHROMIUM_VERSION}.bdic`);
  const shipped = await readFile(join(from, `${dictionary}.bdic`));
  const placed = await readFile(target).catch(() => undefined);
  if (placed?.equals(shipped)) return;
  await mkdir(folder, { recursive: true });
  // Whole or not at all: Chromium takes half a file for a damaged one.
  await writeFile(`${target}.new`, shipped);
  await rename(`${target}.new`, target);
}
