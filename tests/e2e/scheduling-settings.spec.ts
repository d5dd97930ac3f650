import { axeFindings } from './fixtures/axe-findings.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test.describe.configure({ timeout: 120_000 });

test('an admin sets lengths, colours and rooms, and the booking form and the waiting room follow', async ({
  shared,
  launchClinic,
}) => {
  await shared.bookAndCheckIn();
  const admin = await launchClinic({ env: shared.env });
  await signIn(admin.window, shared.people.admin);
  await admin.window.getByRole('link', { name: 'Settings' }).click();
  await admin.window.getByRole('checkbox', { name: 'Plan' }).uncheck();
  await admin.window.getByRole('checkbox', { name: 'Vitals' }).check();
  expect(await axeFindings(admin.window)).toEqual([]);
  await admin.window.getByRole('button', { name: 'Save' }).click();
  await expect(admin.window.getByText('The settings are saved.')).toBeVisible();
  const [saved] = await shared.desk.collections.clinic.find({});
  expect(saved?.noteRequirements).toEqual(['assessment', 'vitals', 'diagnosis']);
  await admin.window.getByRole('link', { name: 'Scheduling' }).click();
  const length = admin.window.getByLabel('Length of Consultation, minutes');
  await length.fill('7');
  await admin.window.getByRole('combobox', { name: 'Rooms' }).fill('1');
  await admin.window.keyboard.press('Enter');
  await admin.window.keyboard.type('Blue');
  await admin.window.keyboard.press('Enter');
  await admin.window.keyboard.press('Control+Enter');
  await expect(admin.window.getByText('Choose a multiple of five minutes.')).toBeVisible();
  expect(await axeFindings(admin.window)).toEqual([]);
  await length.fill('25');
  await admin.window.keyboard.press('Control+Enter');
  await expect(admin.window.getByText('The settings are saved.').last()).toBeVisible();
  // The notice may be that of the save before.
  await expect
    .poll(async () => (await shared.desk.collections.clinic.find({}))[0])
    .toMatchObject({ appointmentTypes: { consultation: { minutes: 25 } }, rooms: ['1', 'Blue'] });
  expect(admin.errors).toEqual([]);

  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await expect(window.getByRole('region', { name: /^Appointments of/ })).toBeVisible();
  await window.keyboard.press('b');
  await expect(window.getByLabel('Length in minutes', { exact: true })).toHaveValue('25');
  await window.getByRole('combobox', { name: 'Type' }).click();
  await window.getByRole('option', { name: 'Routine check-up' }).click();
  await expect(window.getByLabel('Length in minutes', { exact: true })).toHaveValue('45');

  await window.getByRole('link', { name: 'Waiting room' }).click();
  await window
    .getByRole('button', { name: /Elena Petrova/ })
    .first()
    .focus();
  await window.keyboard.press('r');
  await expect(window.getByRole('dialog').getByRole('button', { name: 'Room 1' })).toBeFocused();
  await window.getByRole('dialog').getByRole('button', { name: 'Room Blue' }).click();
  await expect(window.getByText('Elena Petrova is in room Blue.')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a doctor paints the week, copies a day, and the hours are those that were painted', async ({
  shared,
  launchClinic,
}) => {
  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.doctor);
  await window.getByRole('link', { name: 'My hours' }).click();
  const grid = window.getByTestId('week-grid');
  const box = await grid.boundingBox();
  if (!box) throw new Error('The week is not on the screen');
  // The picture reaches from 6 to 21 o'clock. Sunday's afternoon is taken away, from 13:00 on.
  const at = (day: number, hour: number) => ({
    x: box.x + ((day + 0.5) / 7) * box.width,
    y: box.y + ((hour - 6) / 15) * box.height + 1,
  });
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(to.x, to.y, { steps: 4 });
  };
  await drag(at(6, 13), at(6, 17.75));
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(window.getByLabel('Sunday, to')).toHaveValue('18:00');
  await drag(at(6, 13), at(6, 17.75));
  await window.mouse.up();
  await expect(window.getByLabel('Sunday, to')).toHaveValue('13:00');
  await drag(at(5, 18), at(6, 18.75));
  await window.mouse.up();
  await expect(window.getByLabel('Saturday, to')).toHaveValue('19:00');

  const copySunday = window.getByRole('button', { name: 'Copy the hours of Sunday to other days' });
  await copySunday.click();
  await window.getByRole('checkbox', { name: 'Friday' }).check();
  expect(await axeFindings(window)).toEqual([]);
  await window.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(copySunday).toBeFocused();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('The hours of Dr Amara Lindqvist are saved.')).toBeVisible();
  const { doctors } = await shared.desk.call('accounts.listDoctors', {});
  const hoursOf = (day: string) =>
    doctors[0]?.availability
      ?.filter((entry) => entry.day === day)
      .map(({ startTime, endTime }) => `${startTime}-${endTime}`);
  expect(hoursOf('Friday')).toEqual(['08:00-13:00', '18:00-19:00']);
  expect(hoursOf('Saturday')).toEqual(['08:00-19:00']);
  expect(errors).toEqual([]);
});
