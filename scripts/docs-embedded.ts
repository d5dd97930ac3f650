/** Writes docs/developers/embedded-database-support.md from what the running embedded database answers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestDatabase } from '../tests/integration/embedded-database/test-database.ts';
import { repositoryFolder } from './runtimes/repository.ts';

import { SUPPORT_PAGE, supportPage } from './support-page/support-page.ts';

const test = await openTestDatabase();
writeFileSync(join(repositoryFolder, SUPPORT_PAGE), await supportPage(test.db, repositoryFolder));
await test.close();
