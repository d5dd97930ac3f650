import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { type JudgedVital, vitalRange } from '#shared/domain/vital-ranges.ts';
import { type UnitSystem, unitConversion } from '#shared/domain/vital-units.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useAgeInMonths } from '../../../app/age-in-months.ts';
import { Panel } from '../../../components/panel.tsx';
import classes from './patient-vitals.module.css';
import { PlotTable } from './plot-table.tsx';
import type { Plot, PlotPoint } from './plots.ts';

interface PlotPanelProps {
  plot: Plot;
  points: PlotPoint[];
  dateOfBirth: string | undefined;
  system: UnitSystem;
}

const say = words.visits.vitals;

// The charts are as large as half of the window's other code: who opens no plot does not wait for them.
const PlotChart = lazy(async () => ({ default: (await import('./plot-chart.tsx')).PlotChart }));

function writtenRange(vital: JudgedVital, ageInMonths: number, system: UnitSystem): string {
  const { low, high } = vitalRange(vital, ageInMonths) ?? {};
  const { fromMetric } = unitConversion(vital, system);
  if (low === undefined || high === undefined) return '';
  // A saturation has no upper end.
  if (vital === 'oxygenSaturation') return fill(say.course.from, { low });
  return fill(say.course.range, { low: fromMetric(low), high: fromMetric(high) });
}

/** One vital sign: its line, its numbers, and what is usual today. */
export function PlotPanel({ plot, points, dateOfBirth, system }: PlotPanelProps) {
  const age = useAgeInMonths(dateOfBirth)();
  const usual = plot.lines
    .map(({ judgedAs }) => (judgedAs && age !== undefined ? writtenRange(judgedAs, age, system) : ''))
    .filter(Boolean)
    .join(' / ');
  const { unit } = unitConversion(plot.lines[0]?.vital ?? 'bmi', system);
  return (
    <Panel title={say[plot.vital]} aside={usual ? fill(say.course.usual, { range: usual, unit }) : unit}>
      <div className={classes.plot}>
        <div className={classes.chart} aria-hidden>
          <Suspense fallback={<Skeleton height={176} />}>
            <PlotChart plot={plot} points={points} dateOfBirth={dateOfBirth} system={system} />
          </Suspense>
        </div>
        <PlotTable plot={plot} points={points} dateOfBirth={dateOfBirth} />
      </div>
    </Panel>
  );
}
