import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from 'mongodb';
import { probeSupport } from './probe-support.ts';
import { readNamedTests, readTestFiles } from './tests-by-name.ts';
import { writeSupportPage } from './write-support-page.ts';

/** The page's place in the repository. */
export const SUPPORT_PAGE = 'docs/developers/embedded-database-support.md';

/** The page as it should be. The contents of `db` are lost. */
export async function supportPage(db: Db, repository: string): Promise<string> {
  const file = join(repository, SUPPORT_PAGE);
  const former = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return writeSupportPage(await probeSupport(db), readTestFiles(repository), readNamedTests(former));
}
