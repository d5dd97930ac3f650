import { judgeVitals } from '#shared/domain/judge-vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useAgeInMonths } from '../../../app/age-in-months.ts';
import { useFormats } from '../../../app/formats.ts';
import { VitalLevelMark } from '../../../components/vital-level-mark.tsx';
import classes from './patient-vitals.module.css';
import type { Plot, PlotPoint } from './plots.ts';

interface PlotTableProps {
  plot: Plot;
  /** Oldest first, as they are drawn. */
  points: PlotPoint[];
  dateOfBirth: string | undefined;
}

const say = words.visits.vitals;

/** The numbers of a plot, newest first: what the line shows to the eye, for everybody. */
export function PlotTable({ plot, points, dateOfBirth }: PlotTableProps) {
  const formats = useFormats();
  const ageAt = useAgeInMonths(dateOfBirth);
  const isWhole = points.every(({ values }) => Object.values(values).every(Number.isInteger));
  const written = (value: number | undefined) => value?.toFixed(isWhole ? 0 : 1) ?? '';
  const label = fill(say.course.table, { vital: say[plot.vital] });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.numbers} tabIndex={0} aria-label={label}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{say.course.date}</th>
            <th scope="col">{say.course.value}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ reading, values }) => (
            <tr key={reading.visitId}>
              <td>{formats.dayOf(reading.takenAt)}</td>
              <td>
                <span className={classes.value}>
                  <VitalLevelMark
                    judgement={judgeVitals(reading.vitals, ageAt(reading.takenAt))[plot.vital]}
                  />
                  <strong>{plot.lines.map(({ vital }) => written(values[vital])).join('/')}</strong>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
