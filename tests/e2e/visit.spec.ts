import type { Page } from '@playwright/test';
import { TEST_PASSWORD } from '#tests/integration/support/test-workstation.ts';
import { insertEarlierVitals } from './fixtures/earlier-vitals.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('nurse and doctor take a patient from arrival to the completed note, and the admin reads who did what', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(120_000);
  await insertEarlierVitals(shared);
  await shared.bookAndCheckIn();
  const ward = await launchClinic({ env: shared.env });
  const room = await launchClinic({ env: shared.env });

  await test.step('the nurse takes the vitals', async () => {
    const { window } = ward;
    await signIn(window, shared.people.nurse);
    await window.getByRole('row', { name: /Elena Petrova/ }).click();
    await window.getByRole('button', { name: 'Take vitals' }).click();
    const line = window.getByLabel('All in one line');
    await expect(line).toBeFocused();
    await expect(window.getByText(/^Before: 184\/96 on .*; 118\/76 on /)).toBeAttached();
    await window.keyboard.type('bp 136 p 78 w 157 lb h 1.64 m');
    await window.keyboard.press('Enter');
    await expect(window.getByText('Not understood, or said twice.')).toBeVisible();
    await expect(line).toHaveValue('bp 136');
    await expect(window.getByLabel('Weight')).toHaveValue('71.2');
    await expect(window.getByLabel('Height')).toHaveValue('164');
    await line.fill('');
    await window.getByLabel('Blood pressure').fill('136');
    await window.getByLabel('Weight').fill('71,2');
    await window.getByLabel('Temperature').fill('55');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByLabel('Blood pressure')).toBeFocused();
    await expect(window.getByText('Write both numbers')).toBeVisible();
    await expect(window.getByText('Between 20 and 46 °C.')).toBeVisible();
    await window.getByLabel('Temperature').fill('');
    await window.getByLabel('Blood pressure').fill('136 over 84');
    await window.getByLabel('Weight').focus();
    await expect(window.getByLabel('Blood pressure')).toHaveValue('136/84');
    await expect(window.getByText('BMI 26.5')).toBeVisible();
    await window.getByLabel('Heart rate').fill('178');
    await window.getByLabel('Height').press('Control+Enter');
    await expect(window.getByText(/^▲ Unusual at this age: Heart rate\./)).toBeVisible();
    await window.getByLabel('Heart rate').fill('78');
    await window.getByLabel('Height').press('Control+Enter');
    await expect(window.getByText('Vitals of Elena Petrova saved.')).toBeVisible();
  });

  const { window } = room;
  await test.step('the doctor sees them, writes the note and finds the diagnosis', async () => {
    await signIn(window, shared.people.doctor);
    await window.getByRole('row', { name: /Elena Petrova/ }).click();
    await window.getByRole('button', { name: 'Take the patient in' }).click();
    await expect(window.getByLabel('Chief complaint')).toHaveValue('Dizzy on standing');
    await expect(window.getByText('136/84')).toBeVisible();
    await window.keyboard.press('Alt+6');
    await expect(window.getByRole('button', { name: 'Change' })).toBeFocused();
    await expect(window.getByText(/^Before: 184\/96 on /)).toBeAttached();
    await window.getByLabel('Subjective').fill('Light-headed for two weeks');
    await window.keyboard.press('Alt+4');
    await expect(window.getByLabel('Assessment')).toBeFocused();
    await window.keyboard.type('Orthostatic hypotension');
    await expect(window.getByText(/^Saved \d/)).toBeVisible();
    const [visit] = await shared.desk.collections.visits.find({ status: 'draft' });
    expect(visit).toMatchObject({ status: 'draft', assessment: 'Orthostatic hypotension' });
  });

  await test.step('what is missing is named, and has the focus', async () => {
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('alert').getByText('Write the plan')).toBeVisible();
    await expect(window.getByLabel('Plan')).toBeFocused();
    await expect(window.getByLabel('Plan')).toHaveAccessibleDescription('Write the plan');
    await window.keyboard.type('Fluids, reduce amlodipine');
    await window.getByLabel('Add a diagnosis').fill('orthostatic');
    await window.getByRole('option', { name: /I95.1/ }).click();
    await window.getByLabel('The patient should come again').check();
    await window.getByLabel('Date', { exact: true }).fill('3 Apr 2031');
    await expect(window.getByText('primary', { exact: true })).toBeVisible();
  });

  await test.step('vitals that are typed and not saved are not lost by signing', async () => {
    await window.getByRole('button', { name: 'Change', exact: true }).click();
    await window.getByLabel('Heart rate').fill('80');
    await window.getByLabel('Plan').press('Control+Enter');
    const unsaved = window.getByRole('alert').filter({ hasText: 'Vitals are typed and not saved.' });
    await expect(unsaved).toBeVisible();
    await expect(window.getByLabel('Your password')).toHaveCount(0);
    await unsaved.getByRole('button', { name: 'Save or cancel them' }).click();
    await window.getByRole('form', { name: 'Vitals' }).getByRole('button', { name: 'Cancel' }).click();
    await expect(unsaved).toHaveCount(0);
  });

  await test.step('completing closes the visit and its appointment', async () => {
    await window.keyboard.press('Control+Enter');
    await window.getByLabel('Your password').fill('not my password');
    await window.keyboard.press('Enter');
    await expect(window.getByText('This is not the password.')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByRole('button', { name: /^Complete/ })).toBeFocused();
    await window.keyboard.press('Enter');
    await window.getByLabel('Your password').fill(TEST_PASSWORD);
    await window.keyboard.press('Enter');
    await expect(window.getByText('The note of Elena Petrova is completed and signed.')).toBeVisible();
    const [appointment] = await shared.desk.collections.appointments.find({});
    const [patient] = await shared.desk.collections.patients.find({});
    expect(appointment?.status).toBe('completed');
    expect(patient).toMatchObject({
      totalVisits: 1,
      latestVitals: { bloodPressure: '136/84', weight: 71.2 },
    });
    await expect(ward.window.getByRole('row', { name: /Elena Petrova/ })).toContainText('Completed', {
      timeout: 20_000,
    });
  });

  await test.step('the completed note is read-only, and is amended', async () => {
    await window.getByRole('row', { name: /Elena Petrova/ }).click();
    await window.getByRole('button', { name: 'Read the note' }).click();
    await expect(window.getByText('Fluids, reduce amlodipine')).toBeVisible();
    await expect(window.getByText(/^Signed by Dr Amara Lindqvist/)).toBeVisible();
    await expect(window.getByLabel('Plan')).toHaveCount(0);
    await window.getByRole('button', { name: 'Amend' }).click();
    await window.getByLabel('Amendment', { exact: true }).fill('Amlodipine 5 mg');
    await window.getByLabel('Reason').fill('Dose forgotten');
    await window.getByRole('button', { name: 'Add the amendment' }).click();
    await expect(window.getByText('Reason: Dose forgotten')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Amend', exact: true })).toBeFocused();
  });

  await test.step('the admin finds each of them in the audit log, without the clinical text', async () => {
    const office = await launchClinic({ env: shared.env });
    await signIn(office.window, shared.people.admin);
    await office.window.getByRole('link', { name: 'Audit log' }).click();
    const table = office.window.getByRole('grid').or(office.window.getByRole('table')).first();
    await expect(table).toContainText('Recorded vitals');
    await expect(table).toContainText('Completed and signed the note');
    await expect(table).toContainText('Dr Amara Lindqvist');
    await expect(table).toContainText('Ines Moreau');
    await table
      .getByRole('row', { name: /Recorded vitals/ })
      .first()
      .click();
    await expect(office.window.getByText('136/84')).toHaveCount(0);
    expect(office.errors).toEqual([]);
  });
  expect(room.errors).toEqual([]);
  expect(ward.errors).toEqual([]);
});

test('two who write one part of a note are asked, and neither text is lost', async ({
  shared,
  launchClinic,
}) => {
  await shared.bookAndCheckIn();
  const one = await launchClinic({ env: shared.env });
  const two = await launchClinic({ env: shared.env });
  for (const { window } of [one, two]) {
    await signIn(window, shared.people.doctor);
    await window.getByRole('row', { name: /Elena Petrova/ }).click();
    await window.getByRole('button', { name: /Take the patient in|Go on with the note/ }).click();
    await expect(window.getByLabel('Plan')).toBeVisible();
  }
  const asked = await clash(one.window, two.window, ['Fluids', 'Stop amlodipine']);
  const question = asked.getByRole('alert', { name: 'Two versions' });
  await expect(question).toContainText('Fluids');
  await expect(question).toContainText('Stop amlodipine');
  // Nothing is decided meanwhile, and the other parts are saved.
  await asked.getByLabel('Subjective').fill('Light-headed');
  const saved = async () => (await shared.desk.collections.visits.find({}))[0];
  await expect.poll(async () => (await saved())?.subjective).toBe('Light-headed');
  await expect(question).toBeVisible();
  // Whoever leaves without choosing is told of it on My day, and only there.
  const told = asked.getByText('What you typed in a note is not saved.');
  await expect(told).toHaveCount(0);
  await asked.getByRole('link', { name: 'My day' }).click();
  await expect(told).toBeVisible();
  await asked.getByRole('link', { name: 'Look' }).click();
  await question.getByRole('button', { name: 'Keep both' }).click();
  await expect(question).toHaveCount(0);
  await expect(asked.getByLabel('Plan')).toBeFocused();
  const both = /^(Fluids\nStop amlodipine|Stop amlodipine\nFluids)$/;
  for (const { window } of [one, two]) await expect(window.getByLabel('Plan')).toHaveValue(both);
  await expect.poll(async () => (await saved())?.plan).toMatch(both);
  await expect(one.window.getByText('Dr Amara Lindqvist is writing this note')).toBeVisible();

  await test.step('the visit goes away with a question open: the text is still there, until it is discarded', async () => {
    const writer = await clash(one.window, two.window, ['Rest', 'Exercise']);
    await shared.desk.collections.visits.raw.deleteOne({});
    const left = writer.getByRole('region', { name: 'Text that is not saved' });
    await expect(left).toContainText(/Rest|Exercise/);
    await expect(writer.getByText('This is no longer there.')).toBeVisible();
    await writer.getByRole('link', { name: 'My day' }).click();
    await writer.getByRole('link', { name: 'Look' }).click();
    await left.getByRole('button', { name: 'Discard it' }).click();
    await expect(left).toHaveCount(0);
    await writer.getByRole('link', { name: 'My day' }).click();
    await expect(writer.getByRole('row', { name: /Elena Petrova/ })).toBeVisible();
    await expect(writer.getByText('What you typed in a note is not saved.')).toHaveCount(0);
  });
});

/** Both type a plan before either is saved. Who is saved second is asked, where the text stands: that window is returned. */
async function clash(one: Page, two: Page, [plan, other]: [string, string]): Promise<Page> {
  await Promise.all([one.getByLabel('Plan').fill(plan), two.getByLabel('Plan').fill(other)]);
  return Promise.any(
    [one, two].map(async (window) => {
      await window.getByRole('alert', { name: 'Two versions' }).waitFor();
      return window;
    }),
  );
}
