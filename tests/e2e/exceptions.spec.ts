import type { Page } from '@playwright/test';
import { addDays, clinicDate, momentsAt } from '#shared/domain/clinic-time.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { goToDate } from './fixtures/go-to-date.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test.describe.configure({ timeout: 120_000 });

const TIME_ZONE = 'Europe/Vienna';
/** Doctors work every day from 08:00 to 18:00. */
const aDay = () => addDays(clinicDate(new Date(), TIME_ZONE), 9);

async function addException(window: Page, fields: Record<string, string>): Promise<void> {
  await window.getByRole('button', { name: 'Add an exception' }).click();
  await expect(window.getByRole('combobox', { name: 'Kind' })).toBeFocused();
  for (const [label, text] of Object.entries(fields)) {
    await window.getByLabel(label, { exact: true }).fill(text);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`leave is entered beside the calendar, shown with its reason, and asked about, ${colorScheme}`, async ({
    shared,
    launchClinic,
  }) => {
    const date = aDay();
    const { window, errors } = await launchClinic({ env: shared.env });
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(window, shared.people.receptionist);
    await goToDate(window, date);
    await window.getByRole('button', { name: 'Working hours of Dr Amara Lindqvist' }).press('Enter');
    await addException(window, { From: date, 'Time, from': '10', 'Time, to': '9' });
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('The end must be later than the start.')).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByLabel('Time, to', { exact: true }).fill('12');
    await window.getByLabel('Reason', { exact: true }).fill('Congress');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Leave of Dr Amara Lindqvist is added.')).toBeVisible();
    await expect(
      window.getByRole('region', { name: /^Appointments of/ }).getByText('Leave: Congress'),
    ).toBeVisible();
    await expect(window.getByRole('listitem').filter({ hasText: '10:00 to 12:00' })).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);

    await window.evaluate((id) => {
      globalThis.location.hash = `#/calendar?patient=${id}`;
    }, shared.patient._id);
    await expect(window.getByText('Petrova, Elena')).toBeVisible();
    await window.getByRole('combobox', { name: 'Doctor' }).fill('Amara');
    await window.getByRole('option', { name: /Amara/ }).click();
    await window.getByLabel('Date', { exact: true }).fill(date);
    await window.getByLabel('Time', { exact: true }).fill('11:00');
    await window.getByLabel('Reason').fill('Dizzy');
    await window.keyboard.press('Control+Enter');
    await expect(
      window.getByText('Outside the working hours of Dr Amara Lindqvist. Leave: Congress.'),
    ).toBeVisible();
    await expect(window.getByText(/outside the doctor’s working hours/)).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByRole('checkbox', { name: 'Book it all the same' }).check();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/Elena Petrova is booked/)).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('a holiday of the clinic that another desk enters closes the day at once; removing it can be taken back', async ({
  shared,
  launchClinic,
}) => {
  const date = aDay();
  const { window } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await goToDate(window, date);
  await expect(window.getByText('20 free')).toBeVisible();
  await shared.desk.call('scheduling.addException', {
    kind: 'holiday',
    from: momentsAt(date, '00:00', TIME_ZONE)[0] ?? '',
    to: momentsAt(addDays(date, 1), '00:00', TIME_ZONE)[0] ?? '',
    reason: 'Bank holiday',
  });
  await expect(window.getByText('Holiday: Bank holiday. Nothing is booked.')).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  await window.evaluate(() => {
    globalThis.location.hash = '#/hours';
  });
  await window.getByText('Dr Amara Lindqvist').click();
  const row = window.getByRole('listitem').filter({ hasText: 'Holiday of the whole clinic: Bank holiday' });
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(row).toHaveCount(0);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});
