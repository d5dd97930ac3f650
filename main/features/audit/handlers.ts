import type { ChooseFile } from '../../audited-file.ts';
import type { FeatureHandlers } from '../../router/request-context.ts';
import { exportEntries } from './export-entries.ts';
import { listEntries, listPeople } from './list-entries.ts';

export function createAuditHandlers({ chooseFile }: { chooseFile: ChooseFile }): FeatureHandlers<'audit'> {
  return {
    'audit.listEntries': listEntries,
    'audit.listPeople': listPeople,
    'audit.exportEntries': (context, input) => exportEntries(context, input, chooseFile),
  };
}
