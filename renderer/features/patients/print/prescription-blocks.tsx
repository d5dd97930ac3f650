import type { PrintedPrescription } from '#shared/contract/record-printing.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import classes from './record.module.css';
import { note, section } from './section-blocks.tsx';

const say = words.recordPrinting;

function medicineText({
  name,
  genericName,
  dosage,
  form,
  frequency,
  duration,
  quantity,
  instructions,
  refillsAllowed,
}: PrintedPrescription['medications'][number]): string {
  const what = [name, genericName && `(${genericName})`, dosage, form].filter(Boolean).join(' ');
  const how = [
    frequency,
    fill(say.prescription.for, { duration }),
    quantity !== undefined && `${quantity} ×`,
    refillsAllowed > 0 && count(say.prescription.refills, refillsAllowed),
    instructions,
  ];
  return [what, ...how].filter(Boolean).join(', ');
}

function prescriptionBlocks(one: PrintedPrescription, { formats }: PrintWords): PrintBlock[] {
  const { _id, prescriptionId, prescribedDate, validUntil, status, doctorName } = one;
  const facts = [
    words.timeline.prescriptionStatus[status],
    validUntil && fill(say.validUntil, { date: formats.date(validUntil) }),
  ].filter(Boolean);
  const title = fill(say.visit.title, { date: formats.dayOf(prescribedDate), doctor: doctorName });
  return [
    {
      key: `prescription ${_id}`,
      content: (
        <h3 className={classes.visit}>
          <span>
            {title} <span className={classes.facts}>{facts.join(', ')}</span>
          </span>
          <span className={classes.number}>{prescriptionId}</span>
        </h3>
      ),
      keepsNext: true,
    },
    ...one.medications.flatMap((medicine, index) =>
      textBlocks(`prescription ${_id} ${index}`, medicineText(medicine)),
    ),
    ...textBlocks(`prescription ${_id} notes`, one.notes ?? ''),
  ];
}

/** Everything that was prescribed, newest first. */
export function prescriptionsSection(
  prescriptions: readonly PrintedPrescription[],
  print: PrintWords,
): PrintBlock[] {
  return section(
    'prescriptions',
    prescriptions.length > 0
      ? prescriptions.flatMap((one) => prescriptionBlocks(one, print))
      : [note('prescriptions none', say.none.prescriptions)],
  );
}
