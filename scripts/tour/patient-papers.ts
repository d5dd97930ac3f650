import { words } from '#shared/words/words.ts';
import type { Tour } from './tour.ts';

/** From the page of a patient: their summary as it will be on paper, and back. */
export async function showSummary({ window, picture }: Tour): Promise<void> {
  const say = words.recordPrinting;
  await window.getByRole('button', { name: words.registry.menu.label, exact: true }).click();
  await window.getByRole('menuitem', { name: say.printSummary }).click();
  await window.getByRole('region', { name: words.printing.preview }).getByRole('article').waitFor();
  await picture('patient-summary', { width: 1280, height: 1280 });
  await window.getByRole('button', { name: words.app.actions.close, exact: true }).click();
}
