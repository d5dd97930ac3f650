import type { ChartOverview } from '#shared/contract/chart.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { DueBadge } from '../history/due-badge.tsx';
import { OverviewPanel } from './overview-panel.tsx';

const say = words.chart.overview;
const GIVEN_SHOWN = 5;

/** Which vaccines are due, and which were given for good. */
export function ImmunizationsPanel({ overview }: { overview: ChartOverview }) {
  const formats = useFormats();
  const { due, given } = overview.immunizations;
  return (
    <OverviewPanel
      title={say.immunizations}
      empty={say.noImmunizations}
      rows={[
        ...due.map((dose) => ({
          key: `due ${dose.vaccine}`,
          title: dose.vaccine,
          badge: <DueBadge due={dose.due} />,
        })),
        ...given.slice(0, GIVEN_SHOWN).map(({ vaccine, date }) => ({
          key: `given ${vaccine}`,
          title: vaccine,
          facts: date && fill(say.given, { date: formats.date(date) }),
        })),
      ]}
    />
  );
}
