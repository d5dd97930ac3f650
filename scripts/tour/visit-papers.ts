import { DEMO_PASSWORD } from '#main/features/clinic/demo-accounts.ts';
import { words } from '#shared/words/words.ts';
import type { Tour } from './tour.ts';

/** Signs the note whose completion was asked for. */
export async function signNote({ window }: Tour): Promise<void> {
  const form = window.getByRole('form', { name: words.visits.sign.title });
  await form.locator('input').fill(DEMO_PASSWORD);
  await form.getByRole('button', { name: words.visits.sign.sign, exact: true }).click();
}

/** From a completed note: a sick note beside its sheet, and back. */
export async function showLetter({ window, picture }: Tour): Promise<void> {
  const say = words.letters;
  await window.getByRole('button', { name: words.visitPapers.menu, exact: true }).click();
  await window.getByRole('menuitem', { name: say.templates['sick-note'].title, exact: true }).click();
  const form = window.getByRole('form', { name: say.form, exact: true });
  await form.getByRole('article').waitFor();
  await picture('letter', { width: 1440, height: 1100 });
  await form.getByRole('button', { name: words.app.actions.close, exact: true }).click();
}

/** The tests that wait for their results, with the result of one about to be noted. */
export async function showOrders({ window, picture, goTo }: Tour): Promise<void> {
  const say = words.orders.list;
  await goTo(words.app.screens.orders);
  await window.getByRole('grid', { name: say.label }).getByRole('row').nth(1).click();
  await picture('orders');
}

/** The phrases, templates, letters and words of the doctor, with one of the clinic's phrases. */
export async function showTexts({ window, picture }: Tour): Promise<void> {
  const say = words.noteTexts;
  await window.getByRole('button', { name: words.app.account.menu.split('{')[0] ?? '' }).click();
  await window.getByRole('menuitem', { name: say.title, exact: true }).click();
  await window.getByRole('grid', { name: say.phrases }).getByRole('row').nth(1).click();
  await picture('texts');
}
