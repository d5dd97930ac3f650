import type { Locator, Page } from '@playwright/test';
import { addDays, clinicDate } from '#shared/domain/clinic-time.ts';
import { registerPatient } from '#tests/integration/support/patients.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { goToDate } from './fixtures/go-to-date.ts';
import { expect, type SharedClinic, signIn, test } from './fixtures/shared-clinic.ts';

test.describe.configure({ timeout: 120_000 });

/** A week from today: nothing is booked then, and nothing is past. */
const day = () => addDays(clinicDate(new Date(), 'Europe/Vienna'), 7);
/** The doctor works from eight to six, and that is what the calendar shows. */
const OPENS = 8 * 60;
const SHOWN_MINUTES = 10 * 60;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const ground = (window: Page, doctor = 'Amara Lindqvist'): Locator =>
  window.getByRole('button', { name: `Book with Dr ${doctor}` });
const block = (window: Page, times: string, name: string): Locator =>
  window.getByRole('button', { name: `${times}, ${name}`, exact: false });

/** Where a time of a doctor's column is on the screen. */
async function at(window: Page, time: string, doctor?: string): Promise<{ x: number; y: number }> {
  const box = await ground(window, doctor).boundingBox();
  if (!box) throw new Error('The column is not shown');
  const share = (minutesOf(time) - OPENS) / SHOWN_MINUTES;
  return { x: box.x + box.width / 2, y: box.y + share * box.height };
}

/** Presses at one place and moves to another; it is let go of by the caller. */
async function drag(
  window: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 5 });
}

async function book({ desk, people, patient }: SharedClinic, time: string, patientId = patient._id) {
  return desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId: people.doctor._id,
    dateTime: new Date(
      Date.parse(`${day()}T00:00:00Z`) + (minutesOf(time) - viennaAhead()) * 60_000,
    ).toISOString(),
    duration: 30,
    type: 'consultation',
    reason: 'Blood pressure',
    acceptsOutsideAvailability: true,
  });
}

/** Minutes by which Vienna is ahead of UTC on the day. */
function viennaAhead(): number {
  const noon = new Date(`${day()}T12:00:00Z`);
  return Number(noon.toLocaleTimeString('en-GB', { timeZone: 'Europe/Vienna', hour: '2-digit' })) * 60 - 720;
}

test('what a clerk drags is booked, moved and resized, and what is in the way is asked', async ({
  shared,
  launchClinic,
}) => {
  const other = await registerPatient(shared.desk, { firstName: 'Otto', lastName: 'Quick' });
  await shared.clinic.addStaff('doctor', { firstName: 'Priya', lastName: 'Raman' });
  await book(shared, '10:00');
  await book(shared, '11:00', other._id);
  const { window, errors } = await launchClinic({ env: shared.env });
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(window, shared.people.receptionist);
  await goToDate(window, day());

  // Drawn on free ground it stops at what is taken; Escape gives it up.
  await drag(window, await at(window, '09:02'), await at(window, '10:20'));
  await expect(window.getByText('09:00–10:00 · 60 min')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByText('09:00–10:00 · 60 min')).toBeHidden();
  await window.mouse.up();
  await expect(window.getByRole('heading', { name: 'Book an appointment' })).toBeHidden();
  await drag(window, await at(window, '09:02'), await at(window, '09:43'));
  await expect(window.getByText('09:00–09:45 · 45 min')).toBeVisible();
  await window.mouse.up();
  await expect(window.getByRole('heading', { name: 'Book an appointment' })).toBeVisible();
  await expect(window.getByLabel('Time', { exact: true })).toHaveValue('09:00');
  await expect(window.getByRole('textbox', { name: 'Length in minutes' })).toHaveValue('45');
  await window.getByRole('button', { name: 'Close', exact: true }).click();

  // To another doctor and time, and back by the toast.
  await drag(window, await at(window, '10:10'), await at(window, '12:10', 'Priya Raman'));
  await expect(window.getByText('12:00–12:30 · 30 min')).toBeVisible();
  await window.mouse.up();
  await expect(window.getByText(/Elena Petrova is moved to .*12:00, Dr Priya Raman/)).toBeVisible();
  await expect(block(window, '12:00 to 12:30', 'Elena Petrova')).toBeVisible();
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(block(window, '10:00 to 10:30', 'Elena Petrova')).toBeVisible();

  // A plain click still opens, and the lower edge makes it longer.
  await block(window, '10:00 to 10:30', 'Elena Petrova').click();
  await expect(window.getByRole('heading', { name: 'Elena Petrova' })).toBeVisible();
  const { y } = await at(window, '10:30');
  const { x } = await at(window, '10:45');
  await drag(window, { x, y: y - 4 }, await at(window, '10:45'));
  await window.mouse.up();
  await expect(block(window, '10:00 to 10:45', 'Elena Petrova')).toBeVisible();

  // On somebody else: nothing is moved, and the form says why.
  await drag(window, await at(window, '10:10'), await at(window, '11:10'));
  await expect(window.getByText('taken', { exact: true })).toBeVisible();
  await window.mouse.up();
  await expect(window.getByRole('heading', { name: 'Move Elena Petrova' })).toBeVisible();
  await expect(window.getByText(/This time was just taken/)).toBeVisible();
  await expect(window.getByLabel('Time', { exact: true })).toHaveValue('11:00');
  await expect(block(window, '10:00 to 10:45', 'Elena Petrova')).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  expect(errors).toEqual([]);
});

test('what one clerk is about to book is held at the other’s, and what is booked is there at once', async ({
  shared,
  launchClinic,
}) => {
  const tom = await shared.clinic.addStaff('receptionist', { firstName: 'Tom', lastName: 'Baker' });
  const [mine, theirs] = await Promise.all([
    launchClinic({ env: shared.env }),
    launchClinic({ env: shared.env }),
  ]);
  await signIn(mine.window, shared.people.receptionist);
  await signIn(theirs.window, tom);
  await goToDate(mine.window, day());
  await goToDate(theirs.window, day());
  const held = theirs.window.getByText('Held by Maria Okafor');

  const { x, y } = await at(mine.window, '09:02');
  await mine.window.mouse.click(x, y);
  await expect(mine.window.getByLabel('Time', { exact: true })).toHaveValue('09:00');
  await expect(held).toBeVisible({ timeout: 3_000 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await theirs.window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(theirs.window)).toEqual([]);
  }
  await mine.window.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(held).toBeHidden({ timeout: 3_000 });

  // Both at one time: the second is told by name, and asked.
  await mine.window.mouse.click(x, y);
  await expect(held).toBeVisible({ timeout: 3_000 });
  await theirs.window.keyboard.press('b');
  await theirs.window.keyboard.type('Petrova');
  await theirs.window.getByRole('option', { name: /Petrova/ }).click();
  await theirs.window.getByRole('combobox', { name: 'Doctor' }).click();
  await theirs.window.getByRole('option', { name: /Lindqvist/ }).click();
  await theirs.window.getByLabel('Time', { exact: true }).fill('09:15');
  await theirs.window.getByLabel('Reason').fill('Cough');
  await expect(theirs.window.getByText('Maria Okafor is about to book this time.')).toBeVisible();
  await theirs.window.keyboard.press('Control+Enter');
  await expect(theirs.window.getByText(/Choose another time, or tick the box below/)).toBeVisible();
  await theirs.window.getByRole('checkbox', { name: 'Book it all the same' }).check();
  await theirs.window.keyboard.press('Control+Enter');
  await expect(theirs.window.getByText(/Elena Petrova is booked/)).toBeVisible();
  await expect(block(mine.window, '09:15 to 09:45', 'Elena Petrova')).toBeVisible({ timeout: 1_000 });
  expect([...mine.errors, ...theirs.errors]).toEqual([]);
});
