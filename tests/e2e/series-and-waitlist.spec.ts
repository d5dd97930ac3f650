import { addDays, formatDateWithWeekday, momentsAt } from '#shared/domain/clinic-time.ts';
import { registerPatient } from '#tests/integration/support/patients.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { goToDate } from './fixtures/go-to-date.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';
import { book, TIME_ZONE, wednesday } from './fixtures/wednesday.ts';

test.describe.configure({ timeout: 120_000 });

const written = (date: string) => formatDateWithWeekday(date, 'en-GB').replace(',', '');

test('a clerk books a series around a clash, moves its rest, and cancels it with a way back', async ({
  shared,
  launchClinic,
}) => {
  const first = wednesday();
  const second = addDays(first, 14);
  const other = await registerPatient(shared.desk, { firstName: 'Otto', lastName: 'Quick' });
  await book(shared, other._id, second, '10:00');
  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await goToDate(window, first);
  await window.evaluate((id) => {
    globalThis.location.hash = `#/calendar?patient=${id}`;
  }, shared.patient._id);
  await window.getByRole('combobox', { name: 'Doctor' }).click();
  await window.getByRole('option', { name: 'Dr Amara Lindqvist' }).click();
  await window.getByLabel('Date', { exact: true }).fill(first);
  await window.getByLabel('Time', { exact: true }).fill('10:00');
  await window.getByRole('checkbox', { name: 'Repeat' }).check();
  await window.getByLabel('Weeks apart').fill('2');
  await window.getByLabel('How many times').fill('3');
  await window.getByRole('textbox', { name: 'Reason' }).fill('Physiotherapy');
  const dates = window.getByRole('region', { name: 'Dates of the series' });
  await expect(dates).toContainText('3 dates, 1 with something in the way');
  await expect(dates).toContainText('Taken by somebody else');
  expect(await axeFindings(window)).toEqual([]);

  // Nothing is saved before something is chosen for the date that is taken.
  await window.keyboard.press('Control+Enter');
  await expect(dates.getByRole('alert')).toHaveText('Choose for each date that has something in the way.');
  await dates.getByRole('combobox', { name: `What to do on ${written(second)}` }).click();
  await window.getByRole('option', { name: 'At 10:30 instead' }).click();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/^3 appointments of Elena Petrova are booked, from/)).toBeVisible();
  await expect(window.getByText('1 of 3, every 2 weeks')).toBeVisible();

  // The second is one press away; from there the rest goes to half an hour later.
  const series = window.getByRole('list', { name: 'All appointments of the series' });
  await series.getByRole('button').nth(1).click();
  await expect(window.getByText('2 of 3, every 2 weeks')).toBeVisible();
  await window.keyboard.press('m');
  await window.getByRole('radio', { name: 'This one and 1 after it' }).check();
  await window.getByLabel('Time', { exact: true }).fill('11:00');
  await expect(dates).toContainText('2 dates, all free');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('2 appointments of Elena Petrova are moved.')).toBeVisible();
  await expect(series.getByRole('button').nth(2)).toContainText('10:30');
  expect(await axeFindings(window)).toEqual([]);

  await window.getByRole('button', { name: 'Cancel it' }).click();
  await window.getByRole('radio', { name: 'This one and 1 after it' }).check();
  await window.getByRole('radio', { name: 'The patient cancelled' }).check();
  await window.getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(window.getByText('2 appointments of Elena Petrova are cancelled.')).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).last().click();
  await expect(window.getByText('2 appointments of Elena Petrova are booked again.')).toBeVisible();
  const { appointments } = await shared.desk.call('scheduling.listPatientAppointments', {
    patientId: shared.patient._id,
    when: 'upcoming',
  });
  expect(appointments.filter(({ status }) => status === 'scheduled').map(({ dateTime }) => dateTime)).toEqual(
    [
      momentsAt(first, '10:00', TIME_ZONE),
      momentsAt(second, '11:00', TIME_ZONE),
      momentsAt(addDays(first, 28), '10:30', TIME_ZONE),
    ].map(([moment]) => new Date(moment ?? '').toISOString()),
  );
  expect(errors).toEqual([]);
});

test('a cancelled time is offered to somebody who wants an earlier one, and taken in one step', async ({
  shared,
  launchClinic,
}) => {
  const date = wednesday();
  const later = addDays(date, 1);
  const other = await registerPatient(shared.desk, { firstName: 'Otto', lastName: 'Quick' });
  await book(shared, other._id, date, '09:00');
  await book(shared, shared.patient._id, later, '09:00');
  const { window, errors } = await launchClinic({ env: shared.env });
  await window.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await signIn(window, shared.people.receptionist);

  await goToDate(window, later);
  await window.getByRole('button', { name: /^09:00 to 09:30, Elena Petrova/ }).click();
  await window.getByRole('button', { name: 'Wants an earlier time' }).click();
  await expect(window.getByRole('combobox', { name: 'With' })).toHaveValue('Dr Amara Lindqvist');
  await expect(window.getByText(/^Earlier than/)).toBeVisible();
  await window.getByLabel('From day').fill(date);
  await window.getByLabel('Over by').fill('9:30');
  expect(await axeFindings(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('Elena Petrova is on the waitlist.')).toBeVisible();
  await expect(window.getByRole('button', { name: /^Waitlist: 1 waiting/ })).toBeVisible();
  await expect(window.getByRole('group', { name: 'Free for Elena Petrova' })).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);

  await goToDate(window, date);
  await window.getByRole('button', { name: /^09:00 to 09:30, Otto Quick/ }).click();
  await window.getByRole('button', { name: 'Cancel it' }).click();
  await window.getByRole('radio', { name: 'The patient is ill' }).check();
  await window.getByRole('button', { name: 'Cancel the appointment' }).click();
  const undo = window.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  const notice = window.getByRole('region', { name: 'A free time for somebody on the waitlist' });
  await expect(notice).toBeHidden();
  // It comes when the cancellation cannot be taken back any more.
  await expect(notice).toContainText(/09:00 with Dr Amara Lindqvist is free: fits Elena Petrova/, {
    timeout: 30_000,
  });
  await expect(undo).toBeHidden();
  expect(await axeFindings(window)).toEqual([]);
  await notice.getByRole('button', { name: 'Move them there' }).click();
  await expect(window.getByText(/^Elena Petrova is moved to/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^09:00 to 09:30, Elena Petrova/ })).toBeVisible();
  await expect(window.getByRole('button', { name: /^Waitlist: 0 waiting/ })).toBeVisible();
  expect(errors).toEqual([]);
});
