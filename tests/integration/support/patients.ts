import type { ChannelInput, ChannelOutput } from '#shared/contract/contract.ts';
import type { TestWorkstation } from './test-workstation.ts';

type NewPatient = ChannelInput<'patients.registerPatient'>;

/** Registers a patient at a workstation where somebody is signed in who may. */
export function registerPatient(
  station: Pick<TestWorkstation, 'call'>,
  fields: Partial<NewPatient> = {},
): Promise<ChannelOutput<'patients.registerPatient'>> {
  return station.call('patients.registerPatient', {
    firstName: 'Elena',
    lastName: 'Petrova',
    dateOfBirth: '1972-04-03',
    gender: 'female',
    ...fields,
  });
}
