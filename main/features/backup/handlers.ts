import type { FeatureHandlers } from '../../router/request-context.ts';
import { type BackupDependencies, backUp } from './back-up.ts';
import { checkDatabase, compactDatabase } from './check-database.ts';
import { getDatabase } from './get-database.ts';
import { type MoveDependencies, moveToServer } from './move-to-server.ts';
import { inspectDamage, rescueClinic } from './rescue-clinic.ts';
import { type RestoreChannelDependencies, restoreHandlers } from './restore-channels.ts';
import { testServer } from './test-server.ts';

type Dependencies = MoveDependencies & BackupDependencies & RestoreChannelDependencies;

export function createBackupHandlers(dependencies: Dependencies): FeatureHandlers<'backup'> {
  const { workstation, work } = dependencies;
  return {
    ...restoreHandlers(dependencies),
    'backup.getDatabase': () => getDatabase(workstation),
    'backup.testServer': (context, input) => testServer(context, input, workstation),
    'backup.moveToServer': (context, input) => moveToServer(context, input, dependencies),
    'backup.backUp': (context) => backUp(context, dependencies),
    'backup.inspectDamage': (_context, input) => inspectDamage(input, dependencies),
    'backup.rescue': (_context, input) => rescueClinic(input, dependencies),
    'backup.checkDatabase': (context) => checkDatabase(context, workstation),
    'backup.compactDatabase': (context) => compactDatabase(context, workstation),
    'backup.cancelWork': async () => {
      work.cancel();
      return {};
    },
  };
}
