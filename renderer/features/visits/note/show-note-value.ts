import { orderName, testOrder } from '#shared/domain/test-order.ts';
import { carriedPart, diagnosisEntry, followUp } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';
import { followUpText } from '../../../components/follow-up-text.ts';

/** A field of a note as text, where it is shown outside the note; empty where nothing is in it. */
export function showNoteValue(field: string, value: unknown, formats: Pick<Formats, 'date'>): string {
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
    if (!parsed.success) return '';
    const text = followUpText(parsed.data, formats);
    return parsed.data.required ? text : [words.visits.followUp.none, text].filter(Boolean).join('\n');
  }
  return '';
}
