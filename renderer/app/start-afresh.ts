/** Loads the window anew on its first screen, so that nothing of the last person stays in its memory. */
export function startAfresh(): void {
  window.history.replaceState(null, '', window.location.pathname);
  window.location.reload();
}
