import { DEMO_PASSWORD } from '#main/features/clinic/demo-accounts.ts';
import { words } from '#shared/words/words.ts';
import type { Tour } from './tour.ts';

/** Locks the screen, takes its picture and opens it again. */
export async function lockAndUnlock({ window, picture }: Tour): Promise<void> {
  const say = words.accounts;
  await window.getByRole('button', { name: words.app.rail.lock, exact: true }).click();
  await window.getByRole('heading', { name: say.lock.title, exact: true }).waitFor();
  await picture('locked', { dark: true });
  await window.locator('input[type=password]').fill(DEMO_PASSWORD);
  await window.getByRole('button', { name: say.lock.unlock, exact: true }).click();
  await window.getByRole('heading', { name: say.lock.title, exact: true }).waitFor({ state: 'detached' });
}
