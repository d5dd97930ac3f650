import type { Page } from '@playwright/test';
import { registerPatient } from '#tests/integration/support/patients.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { goToDate } from './fixtures/go-to-date.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';
import { book, wednesday } from './fixtures/wednesday.ts';

test.describe.configure({ timeout: 120_000 });

const openings = (window: Page) => window.getByRole('region', { name: 'Free times' }).getByRole('button');

/** Wishes for a Wednesday between nine and ten, by keyboard, from the field that has the focus when the pane opens. */
async function wishForWednesday(window: Page, date: string): Promise<void> {
  await expect(window.getByRole('combobox', { name: 'With' })).toBeFocused();
  await window.getByLabel('From', { exact: true }).fill(date);
  await window.getByLabel('From', { exact: true }).press('Tab');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Space');
  await expect(window.getByRole('button', { name: 'Wednesday' })).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('Tab');
  await window.keyboard.type('9');
  await window.keyboard.press('Tab');
  await window.keyboard.type('10');
}

test('a clerk finds the next free time for a patient and books it by keyboard', async ({
  shared,
  launchClinic,
}) => {
  const date = wednesday();
  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await expect(window.getByRole('button', { name: /^Next free/ })).toBeVisible();
  await window.evaluate((id) => {
    globalThis.location.hash = `#/patients/${id}`;
  }, shared.patient._id);
  await expect(window.getByRole('link', { name: /^Next free/ })).toBeVisible();
  await window.keyboard.press('n');
  await expect(window.getByText('Petrova, Elena')).toBeVisible();
  await wishForWednesday(window, date);
  await expect(openings(window).first()).toContainText(`Wed ${Number(date.slice(8))}`);
  await expect(openings(window).first()).toContainText('09:00');
  expect(await axeFindings(window)).toEqual([]);

  // Somebody at another desk takes the first one: it goes from the list by itself.
  const other = await registerPatient(shared.desk, { firstName: 'Otto', lastName: 'Quick' });
  await book(shared, other._id, date, '09:00');
  await expect(openings(window).first()).toContainText('09:30');

  await window.keyboard.press('Enter');
  await expect(openings(window).first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Time', { exact: true })).toHaveValue('09:30');
  await expect(window.getByRole('combobox', { name: 'Doctor' })).toHaveValue('Dr Amara Lindqvist');
  await expect(window.getByText('Petrova, Elena')).toBeVisible();
  await expect(window.getByLabel('Reason')).toBeFocused();
  await window.keyboard.type('Dizzy');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/Elena Petrova is booked/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^09:30 to 10:00, Elena Petrova/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a cancelled appointment finds another time with patient, doctor, length and reason', async ({
  shared,
  launchClinic,
}) => {
  const date = wednesday();
  const { window } = await launchClinic({ env: shared.env });
  await window.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const booked = await book(shared, shared.patient._id, date, '11:00');
  await signIn(window, shared.people.receptionist);
  await goToDate(window, date);
  await window.getByRole('button', { name: /^11:00 to 11:30, Elena Petrova/ }).click();
  await shared.desk.call('scheduling.cancelAppointment', {
    appointmentId: booked._id,
    revision: booked.revision,
    reason: 'The doctor is away',
  });
  await window.getByRole('button', { name: 'Find another time' }).click();
  await expect(window.getByRole('combobox', { name: 'With' })).toHaveValue('Dr Amara Lindqvist');
  await wishForWednesday(window, date);
  await expect(openings(window).first()).toContainText('09:00');
  expect(await axeFindings(window)).toEqual([]);
  await openings(window).nth(1).click();
  await expect(window.getByLabel('Reason')).toHaveValue('Blood pressure');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('button', { name: /^09:30 to 10:00, Elena Petrova/ })).toBeVisible();
  const [again] = (
    await shared.desk.call('scheduling.listPatientAppointments', {
      patientId: shared.patient._id,
      when: 'upcoming',
    })
  ).appointments;
  expect(again).toMatchObject({ type: 'follow-up', reason: 'Blood pressure', status: 'scheduled' });
});
