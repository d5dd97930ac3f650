import { orderName, testOrder } from '#shared/domain/test-order.ts';
import { carriedPart, diagnosisEntry, followUp } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';

/** A part of a note as text, for the question which of two to keep. */
export function showNoteValue(field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (field === 'diagnosis') {
    const entries = diagnosisEntry.array().safeParse(value);
    if (!entries.success) return '';
    return entries.data
      .map((entry) => [entry.icdCode, entry.description].filter(Boolean).join(' '))
      .join('\n');
  }
  if (field === 'testsOrdered') {
    const orders = testOrder.array().safeParse(value);
    if (!orders.success) return '';
    return orders.data.map((order) => [orderName(order), order.notes].filter(Boolean).join(', ')).join('\n');
  }
  if (field === 'carriedForward') {
    const carried = carriedPart.array().safeParse(value);
    if (!carried.success) return '';
    return carried.data
      .map(({ part, visitNumber }) => `${words.visits.note.parts[part]}: ${visitNumber}`)
      .join('\n');
  }
  if (field === 'followUp') {
    const parsed = followUp.safeParse(value);
    if (!parsed.success || !parsed.data.required) return words.visits.followUp.none;
    return [parsed.data.date, parsed.data.notes].filter(Boolean).join('\n');
  }
  return '';
}
