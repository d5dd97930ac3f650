import type { Locator, Page } from '@playwright/test';
import { SLOT_MINUTES } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { registerPatient } from '#tests/integration/support/patients.ts';
import { slotNow } from '#tests/integration/support/slot-now.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { expect, type SharedClinic, signIn, test } from './fixtures/shared-clinic.ts';

test.describe.configure({ timeout: 120_000 });

/** Books somebody with the doctor for the slot that runs now, or so many slots later. */
async function book({ desk, people }: SharedClinic, patientId: string, slotsLater = 0) {
  return desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId: people.doctor._id,
    dateTime: addMinutes(slotNow(), slotsLater * SLOT_MINUTES),
    duration: 5,
    type: 'follow-up',
    reason: 'Blood pressure',
    acceptsOutsideAvailability: true,
  });
}

async function openBoard(window: Page): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: /^Waiting room/ })
    .click();
  await expect(window.getByRole('region', { name: 'Patients of today' })).toBeVisible();
}

const column = (window: Page, place: string): Locator =>
  window.getByRole('region', { name: new RegExp(`^${place}`) });
const card = (window: Page, place: string, name = 'Elena Petrova'): Locator =>
  column(window, place).getByRole('button', { name: new RegExp(name) });

/**
 * As a hand does it: the pointer goes the whole way, not in one leap. On a busy machine the window now and then takes a press for
 * no drag at all; a hand would press again.
 */
async function dragCard(window: Page, from: string, to: string): Promise<void> {
  await window.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.drag = 'none';
    const note = () => {
      dataset.drag = 'begun';
    };
    document.addEventListener('dragstart', note, { once: true, capture: true });
  });
  await expect(async () => {
    await card(window, from).dragTo(column(window, to), { steps: 8, timeout: 5_000 });
    expect(await window.locator('html').getAttribute('data-drag')).toBe('begun');
  }).toPass();
}

test('a clerk takes a patient through the rooms by keyboard, and corrects what has expired', async ({
  shared,
  launchClinic,
}) => {
  await book(shared, shared.patient._id);
  const other = await registerPatient(shared.desk, { firstName: 'Otto', lastName: 'Quick' });
  await book(shared, other._id, 1);
  const { window, errors } = await launchClinic({ env: shared.env });
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(window, shared.people.receptionist);
  await openBoard(window);
  await expect(column(window, 'Expected').getByRole('heading')).toHaveText('Expected2');

  // The arrow keys walk the cards, Enter opens the steps, each with its key.
  await window.keyboard.press('ArrowDown');
  await expect(card(window, 'Expected')).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(card(window, 'Expected', 'Otto Quick')).toBeFocused();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('menuitem', { name: 'Check in' })).toBeFocused();
  expect(await axeFindings(window)).toEqual([]);
  await window.keyboard.press('i');

  const pane = window.getByRole('region', { name: 'Check in Elena Petrova' });
  await expect(pane.getByText('Missing')).toHaveCount(2);
  await expect(pane.getByRole('button', { name: 'Check in as it is' })).toBeFocused();
  expect(await axeFindings(window)).toEqual([]);
  await window.keyboard.press('e');
  const form = window.getByRole('form', { name: 'Correct phone, address and insurance' });
  await expect(form.getByLabel('Phone', { exact: true })).toBeFocused();
  await form.getByLabel('Street').fill('Ring 1');
  await form.getByLabel('Town').fill('Vienna');
  await form.getByLabel('Insurer').fill('Health Fund');
  await form.getByLabel('Policy number').fill('1234');
  await form.getByLabel('Valid until').fill('1.2.2020');
  expect(await axeFindings(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(pane.getByText('Expired 1 Feb 2020')).toBeVisible();
  await expect(pane.getByText('Missing')).toHaveCount(0);
  await window.keyboard.press('e');
  await form.getByLabel('Valid until').fill('1.2.2120');
  await window.keyboard.press('Control+Enter');
  await expect(pane.getByRole('button', { name: 'All correct, check in' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(card(window, 'Arrived')).toContainText('since');

  await card(window, 'Arrived').press('r');
  await expect(window.getByRole('dialog', { name: 'Which room for Elena Petrova?' })).toBeVisible();
  await expect(window.getByLabel('Room', { exact: true })).toBeFocused();
  await window.keyboard.type('2');
  await window.keyboard.press('Enter');
  await expect(card(window, 'In room')).toContainText('Room 2');
  await expect(card(window, 'In room')).toBeFocused();
  await window.keyboard.press('l');
  await expect(card(window, 'Arrived')).toBeFocused();
  await window.keyboard.press('u');
  await expect(card(window, 'Expected')).toBeFocused();
  expect(errors).toEqual([]);
});

test('a card goes where its step leads, and says why it cannot go elsewhere', async ({
  shared,
  launchClinic,
}) => {
  await shared.bookAndCheckIn();
  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await openBoard(window);
  await dragCard(window, 'Arrived', 'With the doctor');
  await expect(
    window.getByText('Elena Petrova stays where they are. Only their doctor takes a patient in.'),
  ).toBeVisible();
  await expect(card(window, 'Arrived')).toBeVisible();
  await dragCard(window, 'Arrived', 'In room');
  await window.getByLabel('Room', { exact: true }).fill('4');
  await window.getByRole('button', { name: 'Take there' }).click();
  await expect(card(window, 'In room')).toContainText('Room 4');
  await dragCard(window, 'In room', 'Arrived');
  await expect(card(window, 'Arrived')).toBeVisible();
  await dragCard(window, 'Arrived', 'Expected');
  await dragCard(window, 'Expected', 'Arrived');
  await window.getByRole('button', { name: 'Check in as it is' }).click();
  await expect(card(window, 'Arrived')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a doctor calls the next patient, whom the front desk sees at once, and takes them in', async ({
  shared,
  launchClinic,
}) => {
  await shared.bookAndCheckIn();
  const front = await launchClinic({ env: shared.env });
  await signIn(front.window, shared.people.receptionist);
  await openBoard(front.window);
  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.doctor);
  await openBoard(window);

  await expect(window.getByRole('combobox', { name: 'Doctor' })).toHaveValue('Dr Amara Lindqvist');
  await expect(window.getByRole('button', { name: 'Next patient: Elena Petrova' })).toBeVisible();
  await window.keyboard.press('n');
  await expect(
    window.getByRole('dialog', { name: 'To which room do you call Elena Petrova?' }),
  ).toBeVisible();
  await window.getByLabel('Room', { exact: true }).fill('5');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Nobody is waiting for you' })).toBeDisabled();
  await expect(front.window.getByText('Called: Elena Petrova to room 5, Dr Amara Lindqvist')).toBeVisible({
    timeout: 5_000,
  });
  await expect(card(front.window, 'In room')).toContainText('Called');
  expect(await axeFindings(front.window)).toEqual([]);

  await card(window, 'In room').press('t');
  await expect(window.getByLabel('Plan')).toBeVisible();
  await expect(card(front.window, 'With the doctor')).toBeVisible({ timeout: 5_000 });
  await expect(front.window.getByText(/^Average wait today/)).toBeVisible();
  expect(errors).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`a walk-in is registered, booked and checked in by keyboard, ${scheme}`, async ({
    shared,
    launchClinic,
  }) => {
    await shared.bookAndCheckIn();
    await shared.clinic.addStaff('doctor', { firstName: 'Jonas', lastName: 'Berg' });
    const { window, errors } = await launchClinic({ env: shared.env });
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await signIn(window, shared.people.receptionist);
    await openBoard(window);
    await window.keyboard.press('w');
    const form = window.getByRole('form', { name: 'Walk-in' });
    await expect(form.getByLabel('Patient')).toBeFocused();
    // Nobody is here for him, one is here for her.
    await expect(form.getByRole('combobox', { name: 'Doctor' })).toHaveValue(/^Dr Jonas Berg \(0 here/);
    await window.keyboard.press('Control+Enter');
    await expect(form.getByText('Fill this in.').first()).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await form.getByLabel('Reason').fill('Fell off a ladder');
    await form.getByLabel('Patient').fill('Walkinson');
    await window.getByRole('option', { name: 'Register a patient' }).click();

    await window.getByLabel('Last name').fill('Walkinson');
    await window.getByLabel('First name').fill('Wilma');
    await window.getByLabel('Birth date').fill('3 Apr 1972');
    await window.getByRole('radio', { name: 'Female' }).check();
    await window.keyboard.press('Control+Enter');
    await expect(form.getByText('Walkinson, Wilma')).toBeVisible();
    await expect(form.getByLabel('Reason')).toHaveValue('Fell off a ladder');
    await expect(form.getByLabel('Reason')).toBeFocused();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/^Wilma Walkinson is here: .*Dr Jonas Berg/)).toBeVisible();
    await expect(card(window, 'Arrived', 'Wilma Walkinson')).toContainText('Dr Berg');
    expect(await axeFindings(window)).toEqual([]);
    expect(errors).toEqual([]);
  });
}
