import type { ReactNode } from 'react';
import { judgeVitals, type ShownVital } from '#shared/domain/judge-vitals.ts';
import { vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import type { VisitVitals } from '#shared/domain/vitals.ts';
import { words } from '#shared/words/words.ts';
import { useAgeInMonths } from '../app/age-in-months.ts';
import { useUnitSystem } from '../app/unit-system.ts';
import { VitalLevelMark } from './vital-level-mark.tsx';
import classes from './vitals-grid.module.css';

interface VitalsGridProps {
  vitals: VisitVitals;
  /** Without it no value is compared with the usual ranges. */
  dateOfBirth?: string | undefined;
  /** What stands below a value. */
  beside?: (vital: ShownVital) => ReactNode;
}

const say = words.visits.vitals;
const order = [
  'bloodPressure',
  'heartRate',
  'temperature',
  'oxygenSaturation',
  'respiratoryRate',
  'weight',
  'height',
  'bmi',
] as const;

/** Measured values with their units, and what is out of the usual at that age; what was not measured is left out. */
export function VitalsGrid({ vitals, dateOfBirth, beside }: VitalsGridProps) {
  const [system] = useUnitSystem();
  const ageAt = useAgeInMonths(dateOfBirth);
  const judged = judgeVitals(vitals, ageAt(vitals.recordedAt));
  const shown = order
    .map((vital) => ({ vital, value: vitalValue(vitals, vital, system) }))
    .filter(({ value }) => value !== '');
  return (
    <dl className={classes.grid}>
      {shown.map(({ vital, value }) => (
        <div key={vital} className={classes.vital} data-level={judged[vital]?.level}>
          <dt>{say[vital]}</dt>
          <dd>
            {value} <small>{vital === 'bmi' ? '' : vitalUnit(vital, system)}</small>
            <VitalLevelMark judgement={judged[vital]} />
          </dd>
          {beside && <dd className={classes.beside}>{beside(vital)}</dd>}
        </div>
      ))}
    </dl>
  );
}
