import { registerPatient } from '#tests/integration/support/patients.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';
import { book, wednesday } from './fixtures/wednesday.ts';

test('the front desk merges two records by keyboard, parts them again, and says that a patient has died', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(120_000);
  const { clinic, desk, patient, people } = shared;
  const twin = await registerPatient(desk, { lastName: 'Petrowa', email: 'elena@example.org' });
  const second = await clinic.addStaff('doctor', { firstName: 'Jonas', lastName: 'Weber' });
  await book(shared, patient._id, wednesday(), '09:00');
  await book({ ...shared, people: { ...people, doctor: second } }, twin._id, wednesday(), '09:00');
  const { window, errors } = await launchClinic({ env: shared.env });
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => window.keyboard.press(key)), Promise.resolve());
  await signIn(window, people.receptionist);

  await test.step('the pair is on the work list, with what speaks for it', async () => {
    await window.getByRole('link', { name: 'Patients', exact: true }).press('Enter');
    await window.getByRole('link', { name: 'Duplicates' }).press('Enter');
    const row = window.getByRole('row', { name: /Petrova, Elena/ });
    await expect(row).toContainText('Petrowa, Elena');
    await expect(window.getByRole('list', { name: 'Why' })).toContainText('same birth date');
    expect(await axeFindings(window)).toEqual([]);
    await row.focus();
    await press('Enter');
    await expect(window.getByRole('radio', { name: /^Petrova, Elena/ })).toBeFocused();
  });

  await test.step('of two appointments at one time one is cancelled first', async () => {
    await expect(window.getByRole('button', { name: 'Merge the records' })).toBeDisabled();
    await window.getByRole('button', { name: /^Cancel Dr Jonas Weber/ }).press('Enter');
    await expect(window.getByRole('button', { name: 'Merge the records' })).toBeEnabled();
    expect(await axeFindings(window)).toEqual([]);
  });

  await test.step('merged with the chosen name, found under both numbers', async () => {
    await window.getByRole('radio', { name: 'Last name: Petrowa' }).focus();
    await press('Space', 'Control+Enter');
    await expect(window.getByRole('heading', { name: /Petrowa/ })).toBeVisible();
    await press('Control+k');
    await window.keyboard.type(twin.patientId);
    await expect(window.getByRole('option', { name: /Petrowa, Elena/ })).toContainText(patient.patientId);
    await press('Escape');
  });

  await test.step('and parted again', async () => {
    await window.getByRole('link', { name: 'Patients', exact: true }).press('Enter');
    await window.getByRole('link', { name: 'Duplicates' }).press('Enter');
    await window.getByRole('button', { name: /^Part .* again$/ }).press('Enter');
    await expect(window.getByText(/are two records again/)).toBeVisible();
    const stored = await desk.collections.users.find({ role: 'patient' });
    expect(stored.map(({ lastName }) => lastName).toSorted()).toEqual(['Petrova', 'Petrowa']);
  });

  await test.step('the empty field shows who was opened lately', async () => {
    await press('Control+k');
    const lately = window.getByRole('group', { name: 'Opened lately' });
    await expect(lately.getByRole('option')).toHaveCount(1);
    await press('ArrowDown', 'Enter');
    await expect(window.getByRole('heading', { name: /Petrova/ })).toBeVisible();
  });

  await test.step('a death cancels what is to come, and can be taken back', async () => {
    await window.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await window.getByRole('menuitem', { name: 'Change the status' }).press('Enter');
    await window.getByRole('radio', { name: 'Active', exact: true }).focus();
    await press('ArrowDown', 'ArrowDown', 'Tab');
    await window.keyboard.type('1.2.2026');
    await press('Control+Enter');
    await expect(window.getByText(/is now deceased\. 1 appointment was cancelled\./)).toBeVisible();
    await expect(window.getByText('Deceased 1 Feb 2026').first()).toBeVisible();
    const told = window.getByText(/is now deceased\./).locator('..');
    await told.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(window.getByText(/is as it was\. Its appointment is booked again\./)).toBeVisible();
    await expect(window.getByText('Deceased 1 Feb 2026')).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});
