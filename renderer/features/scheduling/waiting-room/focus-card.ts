/** Gives a patient's card the focus, where it is shown. */
export function focusCard(appointmentId: string): void {
  document.querySelector<HTMLElement>(`[data-patient-card="${appointmentId}"]`)?.focus();
}

/** Gives the board the focus, at the card where it was last. */
export function focusBoard(): void {
  document.querySelector<HTMLElement>('[data-patient-card][tabindex="0"]')?.focus();
}
