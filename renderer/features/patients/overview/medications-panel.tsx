import { IconAlertTriangle } from '@tabler/icons-react';
import type { ChartOverview } from '#shared/contract/chart.ts';
import type { ReconciledMedicine } from '#shared/domain/reconcile-medications.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { OverviewPanel } from './overview-panel.tsx';

const say = words.chart.overview;

type Source = ReconciledMedicine['sources'][number];

function placeOf(
  source: Source,
  medicine: ReconciledMedicine,
  prescribers: ReadonlyMap<string, string>,
): string {
  if (source.kind === 'list') {
    const shown = [medicine.name, `${medicine.name} ${medicine.dosage}`];
    return shown.includes(source.text) ? say.onList : fill(say.onListAs, { text: source.text });
  }
  const { prescriptionNumber: number, doctorId, dosage: dose } = source;
  const name = prescribers.get(doctorId) ?? '';
  return medicine.dosesDiffer
    ? fill(say.prescribedDose, { dose, number, name })
    : fill(say.prescribed, { number, name });
}

/**
 * "since 3 Mar 2026 · prescribed by Dr Lindqvist (PRX-00007) · on the list as “Amlodipine 5 mg”". Prescriptions of the same
 * dose before the newest are only counted; where doses differ each is named.
 */
function factsOf(
  medicine: ReconciledMedicine,
  prescribers: ReadonlyMap<string, string>,
  formats: Formats,
): string {
  const { since, sources, dosesDiffer } = medicine;
  const prescribed = sources.filter(({ kind }) => kind === 'prescription');
  const earlier = dosesDiffer ? [] : prescribed.slice(1);
  const places = sources
    .filter((source) => !earlier.includes(source))
    .map((source) => placeOf(source, medicine, prescribers));
  const more = earlier.length > 0 && count(say.earlier, earlier.length);
  return [since && fill(say.since, { date: formats.dayOf(since) }), ...places, more]
    .filter(Boolean)
    .join(' · ');
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
