import type { FeatureHandlers } from '../../router/request-context.ts';
import { getDatabase } from './get-database.ts';
import { type MoveDependencies, moveToServer } from './move-to-server.ts';
import { testServer } from './test-server.ts';

export function createBackupHandlers(dependencies: MoveDependencies): FeatureHandlers<'backup'> {
  const { workstation, work } = dependencies;
  return {
    'backup.getDatabase': () => getDatabase(workstation),
    'backup.testServer': (context, input) => testServer(context, input, workstation),
    'backup.moveToServer': (context, input) => moveToServer(context, input, dependencies),
    'backup.cancelWork': async () => {
      work.cancel();
      return {};
    },
  };
}
