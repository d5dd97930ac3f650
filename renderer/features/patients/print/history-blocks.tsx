import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import type { RecordPrint } from '#shared/contract/record-printing.ts';
import { historyKinds, stands } from '#shared/domain/history-entry.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import classes from './record.module.css';
import { heading, section } from './section-blocks.tsx';

const say = words.recordPrinting;
const { entry: sayEntry, kinds } = words.medicalHistory;

/** What became of an entry that no longer stands. */
function ending(entry: HistoryEntryView, { formats }: PrintWords): string | undefined {
  if (stands(entry)) return undefined;
  const { removedByName: name = '', removedAt, removedReason: reason = '', replacedBy } = entry;
  const what = { name, date: removedAt ? formats.dayOf(removedAt) : '' };
  return replacedBy ? fill(sayEntry.changed, what) : fill(sayEntry.takenOff, { ...what, reason });
}

function entryBlocks(entry: HistoryEntryView, print: PrintWords): PrintBlock[] {
  const { formats, today } = print;
  const { entryId, text, icdCode, date, hospital, nextDue, notes, kind } = entry;
  const isStanding = stands(entry);
  const written = date && formats.date(date);
  const facts = [
    written && (kind === 'immunization' ? fill(say.given, { date: written }) : written),
    hospital,
    nextDue && fill(isStanding && nextDue < today ? say.overdue : say.due, { date: formats.date(nextDue) }),
  ].filter(Boolean);
  const by = fill(say.addedBy, { name: entry.addedByName ?? '', date: formats.dayOf(entry.addedAt) });
  return [
    {
      key: `entry ${entryId}`,
      content: (
        <div className={classes.entry} data-gone={!isStanding || undefined}>
          <div>
            {!isStanding && (
              <span className={classes.mark}>{entry.replacedBy ? say.isChanged : say.isTakenOff}</span>
            )}
            <b>{[icdCode, text].filter(Boolean).join('  ')}</b>
            {facts.length > 0 && ` ${facts.join(', ')}`}
          </div>
          <div className={classes.by}>{[by, ending(entry, print)].filter(Boolean).join('; ')}</div>
        </div>
      ),
      keepsNext: Boolean(notes),
    },
    ...textBlocks(`entry notes ${entryId}`, notes ?? ''),
  ];
}

/** Allergies and the whole history: who wrote what when, and what was taken off again. */
export function historySection({ history, allergies }: RecordPrint, print: PrintWords): PrintBlock[] {
  const known = allergies?.length
    ? allergies
    : [allergies ? say.empty.allergies : say.empty.allergiesNotAsked];
  return section('history', [
    heading('allergies', say.lists.allergies),
    ...known.map((text, index) => ({
      key: `allergy ${index}`,
      content: <div className={allergies?.length ? classes.alert : undefined}>{text}</div>,
    })),
    ...historyKinds.flatMap((kind) => {
      // What stands comes first; of each the order in which it was written.
      const entries = history.filter((entry) => entry.kind === kind);
      const ordered = [...entries.filter(stands), ...entries.filter((entry) => !stands(entry))];
      return [
        heading(`history ${kind}`, kinds[kind].title),
        ...(ordered.length > 0
          ? ordered.flatMap((entry) => entryBlocks(entry, print))
          : [{ key: `history ${kind} none`, content: <div>{kinds[kind].none}</div> }]),
      ];
    }),
  ]);
}
