import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The test files of the embedded database, by name, with their text. */
export type TestFiles = ReadonlyMap<string, string>;

const FOLDER = 'tests/integration/embedded-database';
/** Tests of this page itself name everything and so would cover everything. */
const NOT_A_COVER = new Set(['support-page.test.ts']);

export function readTestFiles(repository: string): TestFiles {
  const folder = join(repository, FOLDER);
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !NOT_A_COVER.has(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** How often a name stands in a text as a word of its own. */
function countName(text: string, name: string): number {
  const escaped = name.replace(/[$.*]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\w$])${escaped}(?!\\w)`, 'g'))].length;
}

/** Which test file a page names for what is listed under a heading. */
export type NamedTests = ReadonlyMap<string, string>;

export function headingAndName(heading: string, name: string): string {
  return `${heading}: ${name}`;
}

/** Reads from a page which test it names for each name: it is left so for as long as that file has the name. */
export function readNamedTests(page: string): NamedTests {
  const named = new Map<string, string>();
  let heading = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    const file = /\(\.\.[^)]*\/([^/)]+\.test\.ts)\) \|$/.exec(line)?.[1];
    const [, first = ''] = line.split('|');
    if (file !== undefined)
      for (const [name] of first.matchAll(/(?<=`)[^` ]+(?=`)/g))
        named.set(headingAndName(heading, name), file);
  }
  return named;
}

/** The file that was named before, if it still has one of the names; else the one that has them most often. */
export function testFor(
  files: TestFiles,
  before: string | undefined,
  names: readonly string[],
): string | undefined {
  const countIn = (text: string) => names.reduce((sum, name) => sum + countName(text, name), 0);
  if (before !== undefined && countIn(files.get(before) ?? '') > 0) return before;
  const counted = [...files].map(([file, text]) => ({ file, count: countIn(text) }));
  const most = Math.max(...counted.map(({ count }) => count));
  return most > 0 ? counted.find(({ count }) => count === most)?.file : undefined;
}
