import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import type { UnitSystem } from '#shared/domain/vital-units.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { bandsOf, timeSpan, timeTicks, valueTicks } from './axes.ts';
import classes from './patient-vitals.module.css';
import type { Plot, PlotPoint } from './plots.ts';

interface PlotChartProps {
  plot: Plot;
  points: PlotPoint[];
  dateOfBirth: string | undefined;
  system: UnitSystem;
}

const say = words.visits.vitals;
const colours = ['var(--primary)', 'var(--confirmed)'];
const dashes = [0, '5 3'];
/** More would run into each other, and take their time to be drawn. */
const MOST_DOTS = 60;
const NINE_MONTHS = 270 * 86_400_000;

/** The line of a vital sign over time, with the usual range behind it. Its numbers stand in the table beside. */
export function PlotChart({ plot, points, dateOfBirth, system }: PlotChartProps) {
  const formats = useFormats();
  const { locale, timeZone } = useClinic();
  const span = timeSpan(points);
  const bands = plot.lines.map(({ judgedAs }) =>
    judgedAs && dateOfBirth ? bandsOf(judgedAs, dateOfBirth, span, system) : [],
  );
  const ticks = valueTicks(plot, points, bands.flat());
  const isLong = span[1] - span[0] > NINE_MONTHS;
  const dates = new Intl.DateTimeFormat(locale, {
    ...(isLong ? { year: 'numeric' } : { day: 'numeric' }),
    month: 'short',
    timeZone,
  });
  return (
    <LineChart
      h={176}
      data={points.map(({ time, values }) => ({ time, ...values }))}
      dataKey="time"
      series={plot.lines.map(({ vital }, index) => ({
        name: vital,
        label: say[vital],
        color: colours[index] ?? 'var(--primary)',
        strokeDasharray: dashes[index] ?? 0,
      }))}
      curveType="linear"
      strokeWidth={2}
      accessibilityLayer={false}
      textColor="var(--muted)"
      gridColor="var(--line)"
      strokeDasharray="0"
      tickLine="none"
      withDots={points.length <= MOST_DOTS}
      dotProps={{ r: 3.5, strokeWidth: 1.5, stroke: 'var(--surface)', strokeDasharray: '0' }}
      activeDotProps={{ r: 5 }}
      lineProps={{ isAnimationActive: false }}
      lineChartProps={{ margin: { top: 8, right: 12, bottom: 0, left: 0 } }}
      xAxisProps={{
        type: 'number',
        domain: span,
        ticks: timeTicks(span),
        tickFormatter: (time: number) => dates.format(time),
        interval: 0,
      }}
      yAxisProps={{ domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks, width: 40, interval: 0 }}
      referenceAreas={bands.flatMap((ofLine, index) =>
        ofLine.map((band) => ({
          x1: band.from,
          x2: band.until,
          y1: band.low,
          y2: band.high,
          fill: colours[index] ?? 'var(--primary)',
          fillOpacity: 0.12,
          strokeOpacity: 0,
        })),
      )}
      tooltipProps={{
        isAnimationActive: false,
        content: ({ payload, label }) =>
          payload && payload.length > 0 ? (
            <div className={classes.tooltip}>
              <div>{formats.dateTime(new Date(Number(label)).toISOString())}</div>
              <strong>{payload.map(({ value }) => value).join('/')}</strong>
            </div>
          ) : null,
      }}
    />
  );
}
