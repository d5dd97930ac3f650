import { AppError } from '#shared/errors.ts';
import type { Workstation } from '../clinic/workstation-ports.ts';

/**
 * The folder of the clinic that is kept on this computer.
 * @throws AppError NOT_IN_THE_DEMO or NOT_ON_A_SERVER
 */
export function requireOwnClinic(workstation: Workstation): string {
  if (workstation.isDemo) throw new AppError('NOT_IN_THE_DEMO');
  if (!workstation.embeddedFolder) throw new AppError('NOT_ON_A_SERVER');
  return workstation.embeddedFolder;
}
