import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('what the front desk does is on the doctor’s screen by itself', async ({ shared, launchClinic }) => {
  const { window } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.doctor);
  await expect(window.getByRole('button', { name: /^Account of/ })).toBeVisible();
  await window.getByRole('link', { name: 'My day' }).click();
  await expect(window.getByText('Petrova')).toBeHidden();
  await shared.bookAndCheckIn();
  // Asked for by the clock alone, it would come within a minute.
  await expect(window.getByText('Petrova').first()).toBeVisible({ timeout: 5_000 });
});
