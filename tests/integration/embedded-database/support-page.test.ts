import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCUMULATORS } from '../../../main/embedded-database/aggregation/accumulators.ts';
import { STAGES } from '../../../main/embedded-database/aggregation/pipeline.ts';
import { READ_COMMANDS } from '../../../main/embedded-database/commands/read-commands.ts';
import {
  LONG_WRITE_COMMANDS,
  WRITE_COMMANDS,
} from '../../../main/embedded-database/commands/write-commands.ts';
import { OPERATORS } from '../../../main/embedded-database/expressions/operators.ts';
import { OPERATOR_NAMES } from '../../../main/embedded-database/update/compile-update.ts';
import { KEYWORDS } from '../../../main/embedded-database/validation/compile-schema.ts';
import { repositoryFolder } from '../../../scripts/runtimes/repository.ts';
import { SUPPORT_PAGE, supportPage } from '../../../scripts/support-page/support-page.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

const committed = readFileSync(join(repositoryFolder, SUPPORT_PAGE), 'utf8');

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe(SUPPORT_PAGE, () => {
  it('says what the running database answers and refuses (npm run docs:embedded writes it anew)', async () => {
    expect(committed).toBe(await supportPage(test.db, repositoryFolder));
  });

  it('names a test for everything that is answered', () => {
    expect(committed.split('\n').filter((line) => line.includes('**none**'))).toEqual([]);
  });

  it.each([
    ['commands', [...READ_COMMANDS.keys(), ...WRITE_COMMANDS.keys(), ...LONG_WRITE_COMMANDS.keys()]],
    ['stages', [...STAGES.keys()]],
    ['accumulators', [...ACCUMULATORS.keys()]],
    ['expressions', [...OPERATORS.keys()]],
    ['update operators', [...OPERATOR_NAMES]],
    ['keywords', [...KEYWORDS.keys()]],
  ])('has all %s of the code among what is answered', (_what, names) => {
    const answered = new Set(
      committed
        .split('\n')
        .flatMap((line) => (line.startsWith('| `') ? (line.match(/(?<=`)[^` ]+(?=`)/g) ?? []) : [])),
    );
    // Older names of the same commands are not listed.
    expect(names.filter((name) => !answered.has(name) && name !== 'findandmodify')).toEqual([]);
  });
});
