import { type NotePart as NotePartName, noteParts } from '#shared/domain/visit.ts';
import { DiagnosisPanel } from '../diagnosis/diagnosis-panel.tsx';
import { OrdersPanel } from '../orders/orders-panel.tsx';
import { FollowUpPanel } from './follow-up-panel.tsx';
import { NotePart } from './note-part.tsx';
import type { SlotContents } from './note-slot.tsx';

/** How each part of the note is drawn. One function each for the life of the window, so that typing in one part draws no other. */
export const partSlots: readonly { part: NotePartName; draw: SlotContents<NotePartName> }[] = noteParts.map(
  (part) => ({
    part,
    draw: ({ visit, value, isMissing }) => (
      <NotePart visit={visit} part={part} value={value ?? ''} isMissing={isMissing} />
    ),
  }),
);

export const diagnosisSlot: SlotContents<'diagnosis'> = ({ visit, value = [], isMissing, change }) => (
  <DiagnosisPanel patientId={visit.patientId} diagnoses={value} isMissing={isMissing} onChange={change} />
);

export const ordersSlot: SlotContents<'testsOrdered'> = ({ value = [], change }) => (
  <OrdersPanel orders={value} onChange={change} />
);

export const followUpSlot: SlotContents<'followUp'> = ({ visit, value, isMissing, change }) => (
  <FollowUpPanel visit={visit} followUp={value} isMissing={isMissing} onChange={change} />
);
