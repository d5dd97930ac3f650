import { type Rectangle, screen } from 'electron';
import type { WindowBounds } from './settings.ts';

/** The smallest and the usual size of the window. */
export const smallest = { width: 1024, height: 640 };
const usual = { width: 1440, height: 900 };

/** Where the window opens: where it was left, if a screen still shows that place, else in the middle. */
export function openingBounds(remembered: WindowBounds | undefined): Partial<WindowBounds> {
  const area = remembered ? screen.getDisplayMatching(remembered).workArea : undefined;
  if (remembered && area && overlaps(remembered, area)) return remembered;
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { width: Math.min(usual.width, width), height: Math.min(usual.height, height) };
}

/** Enough of the window is on the screen to see it and to take hold of it. */
function overlaps(bounds: Rectangle, area: Rectangle): boolean {
  const right = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const below = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return right >= 200 && below >= 200;
}
