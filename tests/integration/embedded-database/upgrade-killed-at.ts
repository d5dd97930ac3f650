/**
 * Upgrades a file and dies by SIGKILL just before one of the steps that change something on the disk, so that the
 * folder is left as a crash at that moment leaves it. Arguments: the file, and the number of the step, from 1.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { FILE_UPGRADES } from '../../../main/embedded-database/storage/schema.ts';
import { upgradeFile } from '../../../main/embedded-database/storage/upgrade-file.ts';
import { TEST_KEY } from './test-key.ts';

const [, , file = '', killAt = ''] = process.argv;
let steps = 0;

function counted<Parameters extends unknown[], Result>(
  step: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) => {
    steps += 1;
    if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return step(...parameters);
  };
}

fs.renameSync = counted(fs.renameSync);
fs.rmSync = counted(fs.rmSync);
fs.fsyncSync = counted(fs.fsyncSync);
syncBuiltinESMExports();
upgradeFile(
  file,
  TEST_KEY,
  FILE_UPGRADES.map(({ version, apply }) => ({ version, apply: counted(apply) })),
);
