import { type VisitVitals, vitalLimits } from '#shared/domain/vitals.ts';
import { words } from '#shared/words/words.ts';
import classes from './vitals-grid.module.css';

const say = words.visits.vitals;

/** Measured values with their units; what was not measured is left out. */
export function VitalsGrid({ vitals }: { vitals: VisitVitals }) {
  const measured = [
    { label: say.bloodPressure, value: vitals.bloodPressure, unit: vitalLimits.systolic.unit },
    { label: say.heartRate, value: vitals.heartRate, unit: vitalLimits.heartRate.unit },
    { label: say.temperature, value: vitals.temperature, unit: vitalLimits.temperature.unit },
    { label: say.oxygenSaturation, value: vitals.oxygenSaturation, unit: vitalLimits.oxygenSaturation.unit },
    { label: say.respiratoryRate, value: vitals.respiratoryRate, unit: vitalLimits.respiratoryRate.unit },
    { label: say.weight, value: vitals.weight, unit: vitalLimits.weight.unit },
    { label: say.height, value: vitals.height, unit: vitalLimits.height.unit },
    { label: say.bmi, value: vitals.bmi, unit: '' },
  ].filter(({ value }) => value !== undefined);
  return (
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
  );
}
