import { app } from 'electron';

const reportEvery = 1_000;
/** What a person does. Moves of the pointer into and out of the window happen without one. */
const ofAPerson: ReadonlySet<string> = new Set([
  'mouseDown',
  'mouseMove',
  'mouseWheel',
  'rawKeyDown',
  'keyDown',
  'char',
  'touchStart',
  'touchMove',
  'gestureTap',
]);

/**
 * Calls back when a person uses a window, whichever is open from now on, at most once a second. What they typed or pointed
 * at is not told.
 */
export function onActivity(callback: () => void): void {
  let reported = 0;
  app.on('web-contents-created', (_created, contents) => {
    contents.on('input-event', (_event, input) => {
      const now = Date.now();
      if (!ofAPerson.has(input.type) || now - reported < reportEvery) return;
      reported = now;
      callback();
    });
  });
}
