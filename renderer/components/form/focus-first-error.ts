/** Gives the focus to the first field on the screen that is marked as wrong. */
export function focusFirstError(paths: string[], within: ParentNode = document): void {
  requestAnimationFrame(() => {
    const fields = [...within.querySelectorAll<HTMLElement>('[data-path]')];
    fields.find((field) => paths.includes(field.dataset.path ?? ''))?.focus();
  });
}
