import type { ChartOverview } from '#shared/contract/chart.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './overview.module.css';
import { OverviewPanel } from './overview-panel.tsx';
import { TabLink } from './tab-link.tsx';

const say = words.chart.overview;

/** What the patient has. */
export function ConditionsPanel({ overview }: { overview: ChartOverview }) {
  const formats = useFormats();
  return (
    <OverviewPanel
      title={say.conditions}
      empty={say.noConditions}
      aside={<TabLink to="history">{words.medicalHistory.tab}</TabLink>}
      rows={overview.conditions.map(({ text, icdCode, since }) => ({
        key: `${text} ${icdCode ?? ''}`,
        title: (
          <>
            {text}
            {icdCode && <span className={classes.code}>{icdCode}</span>}
          </>
        ),
        facts: since && fill(say.noted, { date: formats.dayOf(since) }),
      }))}
    />
  );
}
