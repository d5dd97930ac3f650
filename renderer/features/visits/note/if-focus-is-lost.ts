/**
 * Once the screen is drawn anew: gives the focus a place where what had it has gone. Whoever went elsewhere meanwhile stays there.
 * @param run moves the focus
 */
export function ifFocusIsLost(run: () => void): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) run();
  });
}
