import { TEST_PASSWORD } from '#tests/integration/support/test-workstation.ts';
import { openRegistration } from './fixtures/open-registration.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('a lock in the middle of a form covers it, loses nothing, and gives it to nobody else', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(90_000);
  const { window } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await openRegistration(window);
  await window.getByLabel('First name').fill('Ngozi');

  await test.step('covered, out of reach', async () => {
    await window.keyboard.press('Control+l');
    await expect(window.getByRole('heading', { name: 'Locked' })).toBeVisible();
    await expect(window.getByLabel('First name')).not.toBeVisible();
    const answer = await window.evaluate(() =>
      Reflect.get(globalThis, 'glytch').invoke('patients.searchPatients', { text: 'p' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'SESSION_LOCKED' } });
  });

  await test.step('the same person goes on', async () => {
    await window.getByLabel('Password of Maria Okafor').fill(TEST_PASSWORD);
    await window.getByRole('button', { name: 'Unlock' }).click();
    await expect(window.getByRole('heading', { name: 'Locked' })).toBeHidden();
    await expect(window.getByLabel('First name')).toBeVisible();
    await expect(window.getByLabel('First name')).toHaveValue('Ngozi');
  });

  await test.step('somebody else sees nothing of it', async () => {
    await window.keyboard.press('Control+l');
    await window.getByRole('button', { name: 'Someone else signs in' }).click();
    await signIn(window, shared.people.nurse);
    await expect(window.getByRole('button', { name: /Account of Ines Moreau/ })).toBeVisible();
    await openRegistration(window);
    await expect(window.getByLabel('First name')).toBeVisible();
    await expect(window.getByLabel('First name')).toHaveValue('');
  });

  await test.step('the first person finds it again', async () => {
    await window.keyboard.press('Control+l');
    await window.getByRole('button', { name: 'Someone else signs in' }).click();
    await signIn(window, shared.people.receptionist);
    await expect(window.getByRole('button', { name: /Account of Maria Okafor/ })).toBeVisible();
    await openRegistration(window);
    await expect(window.getByLabel('First name')).toHaveValue('Ngozi');
  });
});
