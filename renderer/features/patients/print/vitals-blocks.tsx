import type { PrintedVisit } from '#shared/contract/record-printing.ts';
import { vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import { words } from '#shared/words/words.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import { printedVitals } from '../../../components/print/printed-vitals.ts';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import { note, section, table } from './section-blocks.tsx';

const say = words.recordPrinting;

/** Everything that was measured at any visit, newest first. */
export function vitalsSection(visits: readonly PrintedVisit[], { formats, units }: PrintWords): PrintBlock[] {
  const rows = visits.flatMap(({ _id, visitDate, vitals, vitalsByName }) => {
    if (!vitals) return [];
    const cells = [
      { key: 'date', content: formats.dateTime(vitals.recordedAt ?? visitDate) },
      ...printedVitals.map((vital) => ({ key: vital, content: vitalValue(vitals, vital, units) })),
      { key: 'by', content: vitalsByName },
    ];
    return [{ key: _id, cells }];
  });
  const columns = [
    { key: 'date', title: say.vitalsColumns.date },
    ...printedVitals.map((vital) => ({
      key: vital,
      title: `${say.vitalsColumns[vital]} ${vitalUnit(vital, units)}`,
    })),
    { key: 'by', title: say.vitalsColumns.by },
  ];
  return section(
    'vitals',
    rows.length > 0 ? table('vitals', columns, rows) : [note('vitals none', say.none.vitals)],
  );
}
