import { judgeVitals, type ShownVital } from '#shared/domain/judge-vitals.ts';
import { unitConversion } from '#shared/domain/vital-units.ts';
import { type VisitVitals, vitalLimits } from '#shared/domain/vitals.ts';
import { words } from '#shared/words/words.ts';
import { useAgeInMonths } from '../app/age-in-months.ts';
import { useUnitSystem } from '../app/unit-system.ts';
import { VitalLevelMark } from './vital-level-mark.tsx';
import classes from './vitals-grid.module.css';

interface VitalsGridProps {
  vitals: VisitVitals;
  /** Without it no value is compared with the usual ranges. */
  dateOfBirth?: string | undefined;
}

const say = words.visits.vitals;
const numbers = [
  'heartRate',
  'temperature',
  'oxygenSaturation',
  'respiratoryRate',
  'weight',
  'height',
  'bmi',
] as const;

/** Measured values with their units, and what is out of the usual at that age; what was not measured is left out. */
export function VitalsGrid({ vitals, dateOfBirth }: VitalsGridProps) {
  const [system] = useUnitSystem();
  const ageAt = useAgeInMonths(dateOfBirth);
  const judged = judgeVitals(vitals, ageAt(vitals.recordedAt));
  const shown: { vital: ShownVital; value: string | number; unit: string }[] = [];
  if (vitals.bloodPressure) {
    shown.push({ vital: 'bloodPressure', value: vitals.bloodPressure, unit: vitalLimits.systolic.unit });
  }
  for (const vital of numbers) {
    const value = vitals[vital];
    if (value === undefined) continue;
    const { fromMetric, unit } = unitConversion(vital, system);
    shown.push({ vital, value: fromMetric(value), unit: vital === 'bmi' ? '' : unit });
  }
  return (
    <dl className={classes.grid}>
      {shown.map(({ vital, value, unit }) => (
        <div key={vital} className={classes.vital} data-level={judged[vital]?.level}>
          <dt>{say[vital]}</dt>
          <dd>
            {value} <small>{unit}</small>
            <VitalLevelMark judgement={judged[vital]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
