import { Combobox } from '@mantine/core';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { PatientLine } from './patient-line.tsx';
import type { usePatientSearch } from './use-patient-search.ts';

const say = words.app.search;

/** The patients of a search as options of a combobox: those opened lately, or those found and then those only similar. */
export function PatientOptions({ search }: { search: ReturnType<typeof usePatientSearch> }) {
  const { patients, similarFrom, isRecent } = search;
  return (
    <>
      <OptionGroup label={isRecent ? say.recent : say.patients} patients={patients.slice(0, similarFrom)} />
      <OptionGroup label={say.similar} patients={patients.slice(similarFrom)} />
    </>
  );
}

function OptionGroup({ label, patients }: { label: string; patients: readonly PatientSummary[] }) {
  if (patients.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {patients.map((patient) => (
        <Combobox.Option key={patient._id} value={patient._id}>
          <PatientLine patient={patient} />
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
