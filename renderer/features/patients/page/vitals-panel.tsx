import { Text } from '@mantine/core';
import type { PatientChart } from '#shared/contract/patients.ts';
import { vitalLimits } from '#shared/domain/vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { Panel } from '../../../components/panel.tsx';
import classes from './vitals-panel.module.css';

const say = words.patients.vitals;

/** The vitals of the last visit that had any. */
export function VitalsPanel({ chart: { latestVitals } }: { chart: PatientChart }) {
  const formats = useFormats();
  const { bloodPressure, heartRate, temperature, weight, height, bmi, recordedAt } = latestVitals ?? {};
  const measured = [
    { label: say.bloodPressure, value: bloodPressure, unit: vitalLimits.systolic.unit },
    { label: say.heartRate, value: heartRate, unit: vitalLimits.heartRate.unit },
    { label: say.temperature, value: temperature, unit: vitalLimits.temperature.unit },
    { label: say.weight, value: weight, unit: vitalLimits.weight.unit },
    { label: say.height, value: height, unit: vitalLimits.height.unit },
    { label: say.bmi, value: bmi, unit: '' },
  ].filter(({ value }) => value !== undefined);
  return (
    <Panel
      title={words.patients.sections.vitals}
      aside={recordedAt && fill(say.taken, { date: formats.dateTime(recordedAt) })}
    >
      {measured.length === 0 ? (
        <Text c="dimmed">
          {say.none}. {say.noneText}
        </Text>
      ) : (
        <dl className={classes.grid}>
          {measured.map(({ label, value, unit }) => (
            <div key={label} className={classes.vital}>
              <dt>{label}</dt>
              <dd>
                {value} <small>{unit}</small>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
