import { words } from '#shared/words/words.ts';
import type { Tour } from './tour.ts';

/** Those who were not here for a year, as a list. */
export async function showList({ window, picture, goTo }: Tour): Promise<void> {
  const { tabs, list } = words.registry;
  await goTo(words.app.screens.patients);
  await window.getByRole('link', { name: tabs.list, exact: true }).click();
  await window.getByRole('combobox', { name: list.views.label, exact: true }).click();
  await window.getByRole('option', { name: list.views.notSeen }).click();
  await window.getByRole('grid', { name: list.label }).waitFor();
  await picture('patient-list');
}

/** The work list of likely duplicates, and two records beside each other. */
export async function showDuplicates({ window, picture, goTo }: Tour): Promise<void> {
  const say = words.registry;
  await goTo(words.app.screens.patients);
  await window.getByRole('link', { name: say.tabs.duplicates, exact: true }).click();
  const list = window.getByRole('grid', { name: say.duplicates.label });
  await list.waitFor();
  await picture('duplicates');
  await list.getByRole('row').nth(2).dblclick();
  await window.getByRole('table', { name: say.merge.title }).waitFor();
  await picture('merge-records');
  await window.getByRole('button', { name: words.app.actions.cancel, exact: true }).click();
  await list.waitFor();
}
