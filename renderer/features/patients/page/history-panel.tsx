import { Text } from '@mantine/core';
import type { PatientChart } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';

const say = words.patients.history;

/** Conditions, surgeries, family, medicines and immunisations, as far as they are known. */
export function HistoryPanel({ chart: { medicalHistory, bloodGroup } }: { chart: PatientChart }) {
  const formats = useFormats();
  const history = medicalHistory ?? {};
  const dated = (name: string | undefined, date: string | undefined) =>
    [name, date && formats.date(date)].filter(Boolean).join(', ');
  const facts = [
    { label: words.patients.fields.bloodGroup, value: bloodGroup ?? '' },
    { label: say.conditions, value: history.chronicConditions?.join('\n') },
    {
      label: say.surgeries,
      value: history.pastSurgeries?.map((one) => dated(one.procedure, one.date)).join('\n'),
    },
    { label: say.family, value: history.familyHistory?.join('\n') },
    { label: say.medications, value: history.currentMedications?.join('\n') },
    {
      label: say.immunizations,
      value: history.immunizations?.map((one) => dated(one.vaccine, one.date)).join('\n'),
    },
  ].filter(({ value }) => value);
  return (
    <Panel title={words.patients.sections.conditions}>
      {facts.length > 0 ? (
        <FactList facts={facts} />
      ) : (
        <Text c="dimmed">
          {say.none}. {say.noneText}
        </Text>
      )}
    </Panel>
  );
}
