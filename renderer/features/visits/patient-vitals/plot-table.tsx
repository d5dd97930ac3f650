import { Button } from '@mantine/core';
import { useState } from 'react';
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
/** Some screenfuls; a course of years has hundreds, and eight tables stand on the page. */
const FIRST_SHOWN = 24;

/** The numbers of a plot, newest first: what the line shows to the eye, for everybody. */
export function PlotTable({ plot, points, dateOfBirth }: PlotTableProps) {
  const formats = useFormats();
  const ageAt = useAgeInMonths(dateOfBirth);
  const areWhole = points.every(({ values }) => Object.values(values).every(Number.isInteger));
  const written = (value: number | undefined) => value?.toFixed(areWhole ? 0 : 1) ?? '';
  const [areAllShown, showAll] = useState(false);
  const newestFirst = points.toReversed();
  const shown = areAllShown ? newestFirst : newestFirst.slice(0, FIRST_SHOWN);
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
          {shown.map(({ reading, values }) => (
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
      {shown.length < points.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          fullWidth
          aria-label={fill(say.course.showAllOf, { count: points.length, vital: say[plot.vital] })}
          onClick={() => showAll(true)}
        >
          {fill(say.course.showAll, { count: points.length })}
        </Button>
      )}
    </section>
  );
}
