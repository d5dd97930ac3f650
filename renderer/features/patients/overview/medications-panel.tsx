import { IconAlertTriangle } from '@tabler/icons-react';
import type { ChartOverview } from '#shared/contract/chart.ts';
import type { ReconciledMedicine } from '#shared/domain/reconcile-medications.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { OverviewPanel } from './overview-panel.tsx';

const say = words.chart.overview;

/** "since 3 Mar 2026, prescribed by Dr Lindqvist (PRX-00007), on the list as “Amlodipine 5 mg”". */
function factsOf(
  { since, sources, name }: ReconciledMedicine,
  prescribers: ReadonlyMap<string, string>,
  formats: Formats,
): string {
  const places = sources.map((source) => {
    if (source.kind === 'list')
      return source.text === name ? say.onList : fill(say.onListAs, { text: source.text });
    return fill(say.prescribed, {
      number: source.prescriptionNumber,
      name: prescribers.get(source.doctorId) ?? '',
      dose: source.dosage,
    });
  });
  return [since && fill(say.since, { date: formats.dayOf(since) }), ...places].filter(Boolean).join(' · ');
}

/** What the patient takes: one line for each medicine, with where it stands. */
export function MedicationsPanel({ overview }: { overview: ChartOverview }) {
  const formats = useFormats();
  const prescribers = new Map(overview.prescribers.map(({ _id, name }) => [_id, name]));
  return (
    <OverviewPanel
      title={say.medications}
      empty={say.noMedications}
      rows={overview.medications.map((medicine) => ({
        key: medicine.name + (medicine.sources[0]?.kind ?? ''),
        title: [medicine.name, medicine.dosage, medicine.frequency].filter(Boolean).join(' '),
        facts: factsOf(medicine, prescribers, formats),
        badge: medicine.dosesDiffer && (
          <StatusBadge tone="attention" icon={IconAlertTriangle}>
            {say.dosesDiffer}
          </StatusBadge>
        ),
      }))}
    />
  );
}
