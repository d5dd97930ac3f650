import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import type { Followed } from './choose-patient.ts';
import type { Tour } from './tour.ts';

const DOCTOR = 'Amara Lindqvist';

/** Somebody who says that they are new, and whom the form knows nearly by that name and born on that day. */
export async function registerPatient(
  { window, picture, goTo }: Tour,
  { firstName, lastName, dateOfBirth }: Followed,
): Promise<void> {
  const say = words.patients;
  await goTo(words.app.screens.patients);
  const search = window.getByLabel(say.search.label, { exact: true });
  await search.fill(lastName.slice(0, 3));
  await window.getByRole('grid', { name: say.list.label }).getByText(lastName).first().waitFor();
  await search.press('ArrowDown');
  await picture('find-patient');

  await window.getByRole('link', { name: say.registerShort }).click();
  const form = window.getByRole('form', { name: say.registration.title });
  await form.getByLabel(say.fields.lastName, { exact: true }).fill(lastName);
  await form.getByLabel(say.fields.firstName, { exact: true }).fill(`${firstName}e`);
  await form.getByLabel(say.fields.dateOfBirth, { exact: true }).fill(dateOfBirth);
  await form.getByLabel(say.fields.phone, { exact: true }).first().fill('+44 7700 900417');
  await window.getByText(say.reasons['similar-name']).waitFor();
  await picture('register-patient');
  await window.getByRole('button', { name: words.app.actions.cancel }).click();
}

/** The calendar of the day, a booking for this morning, and the patient's arrival. */
export async function bookAndCheckIn({ window, picture, goTo }: Tour, followed: Followed): Promise<void> {
  const say = words.scheduling;
  const name = fullName(followed);
  await goTo(words.app.screens.calendar);
  await window.locator('[data-status]').first().waitFor();
  await picture('calendar-day');
  await picture('calendar-day-dark', { dark: true });

  await window.getByRole('button', { name: say.calendar.book, exact: true }).click();
  const form = window.getByRole('form', { name: say.booking.title });
  await form.getByLabel(say.booking.patient, { exact: true }).fill(name);
  await window.getByRole('option', { name: followed.patientNumber }).click();
  await form.getByRole('combobox', { name: say.booking.doctor, exact: true }).click();
  await window.getByRole('option', { name: `Dr ${DOCTOR}` }).click();
  await form.getByRole('button', { name: fill(say.booking.lengthOf, { count: 15 }) }).click();
  await form.getByRole('group').locator('label').nth(1).click();
  await form.getByRole('combobox', { name: say.booking.type, exact: true }).click();
  await window.getByRole('option', { name: appointmentTypeLabels['follow-up'] }).click();
  await form.getByLabel(say.booking.reason, { exact: true }).fill('Blood pressure still high at home');
  await form.getByText(say.booking.patient, { exact: true }).scrollIntoViewIfNeeded();
  await picture('book-appointment');
  await form.getByRole('button', { name: say.booking.save }).click();

  const checkIn = window.getByRole('button', { name: say.steps.checkIn, exact: true });
  await window.getByLabel(say.steps.roomLabel).fill('2');
  await picture('check-in');
  await checkIn.click();
  await window.getByRole('button', { name: say.steps.undoCheckIn }).waitFor();
}

/** A doctor's week, how full the month is, and the day list before it is printed. */
export async function showCalendarViews({ window, picture, goTo }: Tour): Promise<void> {
  await goTo(words.app.screens.calendar);
  await window.getByRole('region', { name: /^Appointments of/ }).waitFor();
  await window.keyboard.press('2');
  await window.getByRole('region', { name: /^Week of/ }).waitFor();
  await window.locator('[data-status]').first().waitFor();
  await picture('calendar-week');
  await window.keyboard.press('3');
  await window.locator('[aria-label^="Month of"]').waitFor();
  await picture('calendar-month');
  await window.keyboard.press('1');
  await window.getByRole('region', { name: /^Appointments of/ }).waitFor();
  await window.keyboard.press('p');
  await window.getByRole('region', { name: words.printing.preview }).waitFor();
  await picture('print-day-list');
  await window.keyboard.press('Escape');
  await window.getByRole('region', { name: /^Appointments of/ }).waitFor();
}

/** Who waits and since when, in the middle of the morning. */
export async function showWaitingRoom({ window, picture, goTo }: Tour, followed: Followed): Promise<void> {
  await goTo(words.app.screens.waitingRoom);
  const card = window.getByRole('button', { name: fullName(followed) });
  await card.waitFor();
  await card.focus();
  await picture('waiting-room');
}
