import type { BookingValues } from './booking-values.ts';

const order = ['doctorId', 'date', 'time', 'reason'] as const;

/** After the patient is chosen, the next field that still wants something has the focus. */
export function focusNextEmpty(values: BookingValues): void {
  const next = order.find((field) => !values[field]) ?? 'reason';
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`aside [data-path="${next}"]`)?.focus());
}
