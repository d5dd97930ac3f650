import { IconClock } from '@tabler/icons-react';
import type { ChartOverview, OverviewVisit } from '#shared/contract/chart.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { UrgencyBadge } from '../../../components/urgency-badge.tsx';
import { OverviewPanel, type OverviewRow } from './overview-panel.tsx';
import { TabLink } from './tab-link.tsx';

const say = words.chart.overview;

function rowOf(
  { _id, visitDate, chiefComplaint, diagnosis, doctor }: OverviewVisit,
  formats: Formats,
): OverviewRow {
  const found = diagnosis?.map(({ icdCode, description }) =>
    [icdCode, description].filter(Boolean).join(' '),
  );
  return {
    key: _id,
    title: formats.dayOf(visitDate),
    to: `/visits/${_id}`,
    facts: [chiefComplaint, ...(found ?? []), doctor.name].filter(Boolean).join(' · '),
  };
}

/** The last completed visits. */
export function LastVisitsPanel({ overview }: { overview: ChartOverview }) {
  const formats = useFormats();
  return (
    <OverviewPanel
      title={say.lastVisits}
      empty={say.noVisits}
      aside={
        overview.totalVisits > overview.lastVisits.length && (
          <TabLink to="notes">{fill(say.allVisits, { count: overview.totalVisits })}</TabLink>
        )
      }
      rows={overview.lastVisits.map((visit) => rowOf(visit, formats))}
    />
  );
}

/** Notes that somebody has begun and not finished; nothing where there are none. */
export function UnfinishedNotesPanel({ overview }: { overview: ChartOverview }) {
  const formats = useFormats();
  if (overview.unfinishedNotes.length === 0) return null;
  return (
    <OverviewPanel
      title={say.unfinished}
      empty=""
      rows={overview.unfinishedNotes.map((visit) => ({
        ...rowOf(visit, formats),
        badge: (
          <StatusBadge tone="attention" icon={IconClock}>
            {say.draft}
          </StatusBadge>
        ),
      }))}
    />
  );
}

/** Tests that were ordered and have no result so far. */
export function OpenOrdersPanel({ overview }: { overview: ChartOverview }) {
  const formats = useFormats();
  return (
    <OverviewPanel
      title={say.openOrders}
      empty={say.noOrders}
      rows={overview.openOrders.map(({ visitId, visitNumber, orderedAt, testName, urgency }) => ({
        key: `${visitId} ${testName}`,
        title: testName,
        to: `/visits/${visitId}`,
        facts: fill(say.ordered, { date: formats.dayOf(orderedAt), number: visitNumber }),
        badge: <UrgencyBadge urgency={urgency} />,
      }))}
    />
  );
}
