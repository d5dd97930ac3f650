/** The id of an appointment's block in the document. */
export function blockId(appointmentId: string): string {
  return `appointment-${appointmentId}`;
}

/** Gives an appointment's block the focus, where it is shown. */
export function focusBlock(appointmentId: string): void {
  document.getElementById(blockId(appointmentId))?.focus();
}
