import { words } from '#shared/words/words.ts';
import type { Tour } from './tour.ts';

const FILLED_WITHIN_MS = 180_000;

/** The very first screen, the question about the data, and the demo clinic's sign-in. */
export async function firstRun({ window, picture }: Tour): Promise<void> {
  const say = words.clinic;
  await window.getByRole('heading', { name: say.choice.title }).waitFor();
  await picture('first-run');

  await window.getByRole('button', { name: say.choice.setUp }).click();
  await window.getByLabel(say.profile.name).fill('Riverside Practice');
  await window.getByRole('button', { name: words.app.actions.next }).click();
  await window.getByRole('heading', { name: say.database.title }).waitFor();
  await picture('first-run-data');
  await window.getByRole('button', { name: words.app.actions.back }).click();
  await window.getByRole('button', { name: words.app.actions.back }).click();

  await window.getByRole('button', { name: say.choice.demo }).click();
  await window
    .getByRole('heading', { name: words.accounts.signIn.demoTitle })
    .waitFor({ timeout: FILLED_WITHIN_MS });
  await picture('sign-in');
}
