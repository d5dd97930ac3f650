import { words } from '#shared/words/words.ts';
import type { Tour } from './tour.ts';

/** Whose vaccine is due, for the front desk to call. */
export async function showDueList({ window, picture, goTo }: Tour): Promise<void> {
  const say = words.medicalHistory.dueList;
  await goTo(words.app.screens.patients);
  await window.getByRole('link', { name: say.title, exact: true }).click();
  await window.getByRole('grid', { name: say.label }).waitFor();
  await picture('immunisations-due');
}
