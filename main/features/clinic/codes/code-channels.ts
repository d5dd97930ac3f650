import { clinicDate } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import type { FeatureHandlers } from '../../../router/request-context.ts';
import type { LongWork } from '../../backup/long-work.ts';
import { noteCodeUse, setFavouriteCode } from './keep-code-choices.ts';
import { listCodeReleases } from './list-code-releases.ts';
import { loadCodeFile } from './load-code-file.ts';
import { readCodeFile, summariseCodeFile } from './read-code-file.ts';
import { removeCodeRelease } from './remove-code-release.ts';
import { searchDiagnosisCodes } from './search-diagnosis-codes.ts';

export interface CodeDependencies {
  work: LongWork;
  clock: () => Date;
  /** Asks for an order file; undefined where the person thought better of it. */
  chooseCodeFile: () => Promise<string | undefined>;
}

type CodeChannel =
  | 'clinic.searchDiagnosisCodes'
  | 'clinic.noteCodeUse'
  | 'clinic.setFavouriteCode'
  | 'clinic.listCodeReleases'
  | 'clinic.chooseCodeFile'
  | 'clinic.loadCodeFile'
  | 'clinic.removeCodeRelease';

/** Finding diagnosis codes, and keeping the lists that they are found in. */
export function codeHandlers(dependencies: CodeDependencies): Pick<FeatureHandlers<'clinic'>, CodeChannel> {
  // What the window names is never a file: only what a person chose in the system's own dialog is read.
  let chosen: { path: string; sessionId: string } | undefined;
  return {
    'clinic.searchDiagnosisCodes': searchDiagnosisCodes,
    'clinic.noteCodeUse': noteCodeUse,
    'clinic.setFavouriteCode': setFavouriteCode,
    'clinic.listCodeReleases': listCodeReleases,
    'clinic.chooseCodeFile': async ({ clinic, now, session }) => {
      chosen = undefined;
      const path = await dependencies.chooseCodeFile();
      if (!path) return {};
      const lines = await readCodeFile(path);
      chosen = { path, sessionId: session.id };
      return { file: summariseCodeFile(path, lines, clinicDate(now, clinic.timeZone)) };
    },
    'clinic.loadCodeFile': async (context, input) => {
      if (chosen?.sessionId !== context.session.id) throw new AppError('NOT_FOUND');
      const loaded = await loadCodeFile(context, input, chosen.path, dependencies);
      chosen = undefined;
      return loaded;
    },
    'clinic.removeCodeRelease': (context, input) => removeCodeRelease(context, input, dependencies),
  };
}
