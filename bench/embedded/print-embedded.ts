import type { Timing } from '../measure.ts';
import type { EmbeddedResult } from './measure-embedded.ts';

const ms = ({ p50, p95 }: Timing) => `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
const megabytes = (value: number | undefined) =>
  value === undefined ? 'unknown' : `${Math.round(value)} MB`;

/** Prints what was measured, with its aims: ping and 1.5 floors; no more than twice as slow at the largest size. */
export function printEmbedded(results: readonly EmbeddedResult[]): void {
  const smallest = new Map(results[0]?.figures.map(({ operation, driver }) => [operation, driver]));
  console.table(
    results.flatMap(({ figures }) =>
      figures.map(({ operation, patients, driver, floor, aim }) => ({
        operation,
        patients,
        'driver ms p50 / p95': ms(driver),
        'floor ms p50 / p95': ms(floor),
        'aim ms p50 / p95': ms(aim),
        'by the smallest size': ((driver.p50 ?? 0) / (smallest.get(operation)?.p50 ?? Number.NaN)).toFixed(2),
      })),
    ),
  );
  console.table(
    results.map(({ report }) => ({
      patients: report.patients,
      'report documents / s': report.documentsPerSecond.toLocaleString('en'),
      'point read idle': ms(report.idleRead),
      'during a report': ms(report.readDuringReport),
      'memory idle': megabytes(report.idleMemory),
      'most in a report': megabytes(report.memoryInReport),
    })),
  );
}
