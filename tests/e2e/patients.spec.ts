import { openRegistration } from './fixtures/open-registration.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('a clerk finds a patient while typing, is warned of a duplicate, and registers a new one by keyboard', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(90_000);
  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await expect(window.getByRole('button', { name: /Account of Maria Okafor/ })).toBeVisible();

  await test.step('found by the beginning of a name, by phone, by birth date', async () => {
    for (const typed of ['petr', '0660 12', '3.4.1972', shared.patient.patientId]) {
      await window.keyboard.press('Control+k');
      await window.keyboard.type(typed);
      await expect(window.getByRole('option', { name: /Elena Petrova|Petrova, Elena/ })).toBeVisible();
      await window.keyboard.press('Escape');
      await expect(window.getByRole('option')).toHaveCount(0);
    }
  });

  await test.step('a likely duplicate shows while one types', async () => {
    await openRegistration(window);
    await window.getByLabel('First name').fill('Elena');
    await window.getByLabel('Last name').fill('Petrowa');
    await window.getByLabel('Birth date').fill('3 Apr 1972');
    await expect(
      window
        .getByText('3 Apr 1972, 54 years')
        .or(window.getByText(/^3 Apr 1972, \d+ years/))
        .first(),
    ).toBeVisible();
    await expect(window.getByText(/similar name/)).toBeVisible();
  });

  await test.step('wrong fields are named, and the first has the focus', async () => {
    await window.getByLabel('First name').fill('Sofía');
    await window.getByLabel('Last name').fill('');
    await window.getByLabel('Birth date').fill('31/02/2019');
    await window.getByLabel('Birth date').press('Control+Enter');
    await expect(window.getByLabel('Last name')).toBeFocused();
    await expect(window.getByLabel('First name')).toHaveValue('Sofía');
  });

  await test.step('registered', async () => {
    await window.getByLabel('Last name').fill('Nguyễn-Alvarez');
    await window.getByLabel('Birth date').fill('15.9.2019');
    await window.getByRole('radio', { name: 'Female' }).check();
    await window.getByLabel('Last name').press('Control+Enter');
    await expect(window.getByText(/is registered as PAT-00002/)).toBeVisible();
    const stored = await shared.desk.collections.users.findOne({ lastName: 'Nguyễn-Alvarez' });
    expect(stored).toMatchObject({ dateOfBirth: '2019-09-15', gender: 'female' });
  });

  await test.step('the front desk sees nothing clinical', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('nguyen sof');
    await window.getByRole('option', { name: /Nguyễn/ }).click();
    await expect(window.getByRole('heading', { name: /Nguyễn-Alvarez/ })).toBeVisible();
    await expect(window.getByText(/allerg/i)).toHaveCount(0);
    await expect(window.getByRole('link', { name: 'Notes' })).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});
