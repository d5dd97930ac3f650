import { expect, it } from 'vitest';
import { type ChannelName, contract } from './contract.ts';

/** Changes to patients and visits where no record is open, or where the person sees several side by side. */
const withoutOpenRecord: readonly ChannelName[] = [
  'patients.registerPatient',
  'patients.restorePatient',
  'patients.exportPatients',
  'patients.scanForDuplicates',
  'patients.decidePair',
  'patients.mergeRecords',
  'patients.unmergeRecords',
  'visits.openVisit',
  'printing.printPaper',
  'printing.savePdf',
];

const changes = (Object.keys(contract) as ChannelName[]).filter((name) => {
  const { audit } = contract[name];
  const isChange = audit.rule === 'change' || audit.rule === 'sitting';
  return isChange && (audit.resource === 'Patient' || audit.resource === 'Visit');
});

it.each(changes.filter((name) => !withoutOpenRecord.includes(name)))(
  '%s is held to the patient whose record is open',
  (name) => {
    const { boundTo, input } = contract[name];
    expect(boundTo).toBeDefined();
    const fields = Object.keys('shape' in input ? input.shape : {});
    expect(fields).toContain(`${boundTo}Id`);
  },
);
