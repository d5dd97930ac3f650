import type { Page } from '@playwright/test';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/contract/contract.ts';
import { SLOT_MINUTES } from '#shared/domain/appointment.ts';
import { addDays, addMinutes, clinicDate, clinicTimeOfDay, weekdayOf } from '#shared/domain/clinic-time.ts';
import type { Result } from '#shared/errors.ts';
import { slotNow } from '#tests/integration/support/slot-now.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { tabTo } from './fixtures/by-keyboard.ts';
import { goToDate } from './fixtures/go-to-date.ts';
import type { Launched, LaunchOptions } from './fixtures/launch.ts';
import { expect, test } from './fixtures/test.ts';
import { DEMO_ZONE, turnClock } from './fixtures/turn-clock.ts';

// Each test makes a demo clinic of its own first.
test.describe.configure({ timeout: 150_000 });

/** Calls a channel as the window does. */
async function ask<C extends ChannelName>(
  window: Page,
  channel: C,
  input: ChannelInput<C>,
): Promise<ChannelOutput<C>> {
  const result = (await window.evaluate(
    ([name, value]) => Reflect.get(globalThis, 'glytch').invoke(name, value),
    [channel, input] as const,
  )) as Result<ChannelOutput<C>>;
  if (!result.ok) throw new Error(`${channel}: ${result.error.code}`);
  return result.value;
}

interface FrontDesk extends Pick<Launched, 'window' | 'errors'> {
  timeZone: string;
  /** What the turned clock says. */
  now: number;
  today: string;
}

/** The demo clinic on a Tuesday morning, with the front desk signed in at the calendar. */
async function openFrontDesk(
  launchClinic: (options: LaunchOptions) => Promise<Launched>,
): Promise<FrontDesk> {
  const clinic = await launchClinic({ env: { TZ: DEMO_ZONE } });
  const { window } = clinic;
  await turnClock(clinic);
  await ask(window, 'clinic.startDemo', {});
  await ask(window, 'accounts.signIn', { email: 'frontdesk@demo.clinic', password: 'glytch-demo-clinic' });
  await window.reload();
  await expect(window.getByRole('region', { name: /^Appointments of/ })).toBeVisible();
  const now = await window.evaluate(() => Date.now());
  return {
    window,
    errors: clinic.errors,
    timeZone: DEMO_ZONE,
    now,
    today: clinicDate(new Date(now), DEMO_ZONE),
  };
}

/** The Monday after next: a working day. */
function workingDay(today: string): string {
  const days = Array.from({ length: 7 }, (_, index) => addDays(today, index + 8));
  return days.find((day) => weekdayOf(day) === 'Monday') ?? today;
}

async function registerPatient(window: Page, lastName: string) {
  return ask(window, 'patients.registerPatient', {
    firstName: 'Wilhelmina',
    lastName,
    dateOfBirth: '1972-04-03',
    gender: 'female',
  });
}

/** Chooses a doctor by the beginning of a name; the first match is marked a moment after the typing. */
async function chooseDoctor(window: Page, name: string): Promise<void> {
  await window.getByRole('combobox', { name: 'Doctor' }).pressSequentially(name);
  const option = window.getByRole('option', { name: new RegExp(name) });
  await expect(option).toHaveAttribute('data-combobox-selected', 'true');
  await window.keyboard.press('Enter');
}

/** Opens the form and fills all but the time by keyboard. */
async function beginBooking(window: Page, lastName: string): Promise<void> {
  await window.keyboard.press('b');
  await window.keyboard.type(lastName);
  const found = window.getByRole('option', { name: new RegExp(lastName) });
  await expect(found).toHaveAttribute('data-combobox-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('combobox', { name: 'Doctor' })).toBeFocused();
  await chooseDoctor(window, 'Amara');
  await tabTo(window, window.locator('[data-path="time"]'));
}

test('a clerk books, moves and cancels by keyboard, and takes the cancellation back', async ({
  launchClinic,
}) => {
  const { window, today, errors } = await openFrontDesk(launchClinic);
  await registerPatient(window, 'Keyboardson');
  await goToDate(window, workingDay(today));

  await beginBooking(window, 'Keyboardson');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Space');
  await tabTo(window, window.locator('[data-path="reason"]'));
  await window.keyboard.type('Sore throat');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/Wilhelmina Keyboardson is booked/)).toBeVisible();
  const block = window.getByRole('button', { name: /Wilhelmina Keyboardson, scheduled/ });
  await expect(block).toBeVisible();
  const before = await block.getAttribute('aria-label');

  await window.keyboard.press('m');
  await expect(window.getByRole('heading', { name: 'Move Wilhelmina Keyboardson' })).toBeVisible();
  await window.getByRole('radio').last().focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/Wilhelmina Keyboardson is moved/)).toBeVisible();
  await expect(block).not.toHaveAttribute('aria-label', before ?? '');

  await window.getByRole('button', { name: 'Cancel it' }).press('Enter');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('Choose why.')).toBeVisible();
  await window.getByRole('radio', { name: 'The patient is ill' }).press('Space');
  await window.getByLabel('More about it').fill('Called this morning');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('The appointment of Wilhelmina Keyboardson is cancelled.')).toBeVisible();
  await expect(window.getByText(/The patient is ill: Called this morning/)).toBeVisible();
  await expect(block).toHaveCount(0);

  await window.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(window.getByText(/Wilhelmina Keyboardson is booked again/)).toBeVisible();
  await expect(block).toBeVisible();
  expect(errors).toEqual([]);
});

test('a time that was just taken is said beside the field, and nothing typed is lost', async ({
  launchClinic,
}) => {
  const { window, today } = await openFrontDesk(launchClinic);
  const date = workingDay(today);
  await registerPatient(window, 'Latecomer');
  const rival = await registerPatient(window, 'Firstcomer');
  await goToDate(window, date);
  await beginBooking(window, 'Latecomer');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Space');
  const time = await window.getByLabel('Time', { exact: true }).inputValue();
  await window.getByLabel('Reason').fill('Earache');

  const { doctors } = await ask(window, 'accounts.listDoctors', {});
  const doctorId = doctors.find(({ firstName }) => firstName === 'Amara')?._id ?? '';
  const { slots } = await ask(window, 'scheduling.listFreeSlots', { doctorId, date, duration: 30 });
  const slot = slots[0]?.dateTime ?? '';
  await ask(window, 'scheduling.bookAppointment', {
    patientId: rival._id,
    doctorId,
    dateTime: slot,
    duration: 30,
    type: 'consultation',
    reason: 'Faster',
  });
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/This time was just taken/)).toBeVisible();
  await expect(window.getByLabel('Time', { exact: true })).toBeFocused();
  await expect(window.getByLabel('Time', { exact: true })).toHaveValue(time);
  await expect(window.getByLabel('Reason')).toHaveValue('Earache');
  await window.locator('aside').getByRole('radio').first().press('Space');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/Wilhelmina Latecomer is booked/)).toBeVisible();
});

/** A doctor and a five-minute time of today, up to now, that nobody has taken. */
async function findPlaceNow({ window, today, now: moment }: FrontDesk) {
  const { doctors } = await ask(window, 'accounts.listDoctors', {});
  const { appointments } = await ask(window, 'scheduling.getDay', { date: today });
  const now = slotNow(moment);
  const places = [0, -5, -10, -15, -20].flatMap((minutes) =>
    doctors.map((doctor) => ({ doctor, dateTime: addMinutes(now, minutes) })),
  );
  const isFree = ({ doctor, dateTime }: (typeof places)[number]) =>
    appointments.every(
      (one) =>
        one.doctor._id !== doctor._id ||
        Date.parse(addMinutes(one.dateTime, one.duration)) <= Date.parse(dateTime) ||
        Date.parse(one.dateTime) >= Date.parse(addMinutes(dateTime, SLOT_MINUTES)),
    );
  const place = places.find(isFree);
  if (!place) throw new Error('Every doctor is busy now');
  return place;
}

test('a walk-in is booked for now, checked in, and the check-in is taken back', async ({ launchClinic }) => {
  const desk = await openFrontDesk(launchClinic);
  const { window, timeZone, today } = desk;
  const patient = await registerPatient(window, 'Walkinson');
  const { doctor, dateTime } = await findPlaceNow(desk);
  await window.evaluate((id) => {
    globalThis.location.hash = `#/calendar?patient=${id}`;
  }, patient._id);
  await expect(window.getByText('Walkinson, Wilhelmina')).toBeVisible();
  await chooseDoctor(window, doctor.lastName);
  await window.getByLabel('Date', { exact: true }).fill(today);
  await window.getByLabel('Length in minutes').fill('5');
  await window.getByLabel('Time', { exact: true }).fill(clinicTimeOfDay(dateTime, timeZone));
  await window.getByLabel('Reason').fill('Fell off a ladder');
  const outside = window.getByRole('checkbox', { name: 'Book it all the same' });
  if (await outside.isVisible()) {
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/outside the doctor’s working hours/)).toBeVisible();
    await outside.check();
  }
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/Wilhelmina Walkinson is booked/)).toBeVisible();

  await window.getByLabel('Room, optional').fill('2');
  await window.getByRole('button', { name: 'Check in' }).click();
  await expect(window.getByText('Wilhelmina Walkinson is here.')).toBeVisible();
  await expect(window.getByRole('button', { name: /Wilhelmina Walkinson, arrived/ })).toBeVisible();
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(window.getByRole('button', { name: /Wilhelmina Walkinson, scheduled/ })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a day, an appointment and the forms, ${scheme}`, async ({ launchClinic }) => {
    const { window, today } = await openFrontDesk(launchClinic);
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await goToDate(window, workingDay(today));
    const check = async (what: string) => expect(await axeFindings(window), what).toEqual([]);
    await check('day');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(window.getByText('So far')).toBeVisible();
    await check('appointment');
    await window.getByRole('button', { name: 'Cancel it' }).click();
    await window.getByRole('button', { name: 'Cancel the appointment' }).click();
    await expect(window.getByText('Choose why.')).toBeVisible();
    await check('cancelling');
    await window.getByRole('button', { name: 'Keep it' }).click();
    await window.keyboard.press('b');
    await chooseDoctor(window, 'Amara');
    await expect(window.locator('aside').getByRole('radio').first()).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Fill this in.').first()).toBeVisible();
    await check('booking');
  });
}
