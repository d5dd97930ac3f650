import { addDays, clinicDate, formatDate } from '#shared/domain/clinic-time.ts';
import { TEST_PASSWORD } from '#tests/integration/support/test-workstation.ts';
import { signInByKeyboard, tabTo } from './fixtures/by-keyboard.ts';
import { expect, test } from './fixtures/shared-clinic.ts';
import { TIME_ZONE } from './fixtures/wednesday.ts';

test('nurse and doctor bring a whole visit from arrival to the signed note by keyboard alone, and see each other', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(120_000);
  await shared.bookAndCheckIn();
  const room = await launchClinic({ env: shared.env });
  const ward = await launchClinic({ env: shared.env });
  const { window } = room;
  const { keyboard } = window;
  const comesAgain = addDays(clinicDate(new Date(), TIME_ZONE), 30);
  const stored = async () => (await shared.desk.collections.visits.find({}))[0];

  await test.step('the doctor takes the patient in and begins to write', async () => {
    await signInByKeyboard(window, shared.people.doctor);
    await tabTo(window, window.getByRole('row', { name: /Elena Petrova/ }));
    await keyboard.press('Enter');
    await expect(window.getByLabel('Chief complaint')).toHaveValue('Dizzy on standing');
    await keyboard.press('Alt+2');
    await keyboard.type('Light-headed for two weeks, ');
  });

  await test.step('meanwhile the nurse takes the vitals on another workstation', async () => {
    await signInByKeyboard(ward.window, shared.people.nurse);
    await tabTo(ward.window, ward.window.getByRole('row', { name: /Elena Petrova/ }));
    await ward.window.keyboard.press('Space');
    await expect(ward.window.getByText('Dr Amara Lindqvist is writing this note')).toBeVisible();
    await tabTo(ward.window, ward.window.getByRole('button', { name: 'Take vitals' }));
    await ward.window.keyboard.press('Enter');
    await expect(window.getByText('Ines Moreau is taking the vitals')).toBeVisible();
    await ward.window.keyboard.type('bp 136/84 p 78 t 36.8 w 71.2 h 164');
    await ward.window.keyboard.press('Enter');
    await ward.window.keyboard.press('Control+Enter');
    await expect(ward.window.getByText('Vitals of Elena Petrova saved.')).toBeVisible();
  });

  await test.step('both are in the note', async () => {
    await keyboard.type('worse in the morning');
    await expect(window.getByText('136/84')).toBeVisible();
    await expect(window.getByText('Ines Moreau is taking the vitals')).toHaveCount(0);
    await expect(window.getByLabel('Subjective')).toHaveValue(
      'Light-headed for two weeks, worse in the morning',
    );
    await expect.poll(stored).toMatchObject({
      subjective: 'Light-headed for two weeks, worse in the morning',
      vitals: { bloodPressure: '136/84', bmi: 26.5 },
    });
  });

  await test.step('the rest of the note', async () => {
    await keyboard.press('Alt+3');
    await keyboard.type('.heart ');
    await expect(window.getByLabel('Objective')).not.toHaveValue('');
    await keyboard.press('Alt+4');
    await keyboard.type('Orthostatic hypotension');
    await keyboard.press('Alt+5');
    await keyboard.type('- Fluids');
    await keyboard.press('Enter');
    await keyboard.type('Reduce amlodipine');
    await expect(window.getByLabel('Plan')).toHaveValue('- Fluids\n- Reduce amlodipine');
    await keyboard.press('Alt+7');
    await keyboard.type('orthostatic');
    // Enter takes the first that was found for the text as it stands; until then nothing is chosen.
    const found = window.getByRole('option', { name: /I95.1/ });
    await expect(found).toHaveAttribute('data-combobox-selected', 'true');
    await keyboard.press('Enter');
    await expect(window.getByText('primary', { exact: true })).toBeVisible();
    await keyboard.press('Alt+8');
    await keyboard.type('potassium');
    await window.getByRole('option').first().waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Alt+9');
    await keyboard.press('Space');
    await tabTo(window, window.getByRole('textbox', { name: 'Date', exact: true }));
    await keyboard.type(formatDate(comesAgain, 'en-GB'));
    await keyboard.press('Alt+0');
    await expect(window.locator('#note-attachments')).toBeFocused();
  });

  await test.step('signing', async () => {
    await keyboard.press('Control+Enter');
    await expect(window.getByLabel('Your password')).toBeFocused();
    await keyboard.type(TEST_PASSWORD);
    await keyboard.press('Enter');
    await expect(window.getByText('The note of Elena Petrova is completed and signed.')).toBeVisible();
    expect(await stored()).toMatchObject({
      status: 'completed',
      signedBy: shared.people.doctor._id,
      assessment: 'Orthostatic hypotension',
      diagnosis: [{ icdCode: 'I95.1', type: 'primary' }],
      testsOrdered: [{ urgency: 'routine' }],
      followUp: { required: true, date: comesAgain },
      waitingOrders: ['routine'],
    });
    const [waiting] = await shared.desk.collections.waitlistEntries.find({});
    expect(waiting).toMatchObject({ type: 'follow-up', status: 'waiting' });
  });
  expect(room.errors).toEqual([]);
  expect(ward.errors).toEqual([]);
});
