import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, clinicDate, firstMomentAt, formatDate, mondayOf } from '#shared/domain/clinic-time.ts';
import { answerSaveDialog } from './fixtures/answer-save-dialog.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { goToDate } from './fixtures/go-to-date.ts';
import { readPdfPages } from './fixtures/read-pdf-pages.ts';
import { expect, type SharedClinic, signIn, test } from './fixtures/shared-clinic.ts';

test.describe.configure({ timeout: 120_000 });

const TIME_ZONE = 'Europe/Vienna';
/** Wednesday of the week after next; doctors work every day from 08:00 to 18:00, twenty places. */
const aDay = () => addDays(mondayOf(clinicDate(new Date(), TIME_ZONE)), 16);

function book({ desk, patient, people }: SharedClinic, date: string, time: string) {
  return desk.call('scheduling.bookAppointment', {
    patientId: patient._id,
    doctorId: people.doctor._id,
    dateTime: firstMomentAt(date, time, TIME_ZONE),
    duration: 30,
    type: 'follow-up',
    reason: 'Blood pressure',
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a week, a month and a filter by keyboard, ${colorScheme}`, async ({ shared, launchClinic }) => {
    const date = aDay();
    await book(shared, date, '09:00');
    const { window, errors } = await launchClinic({ env: shared.env });
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(window, shared.people.receptionist);
    await goToDate(window, date);

    await window.keyboard.press('2');
    const week = window.getByRole('region', { name: /^Week of Dr Amara Lindqvist/ });
    const block = week.getByRole('button', { name: /09:00 to 09:30, Elena Petrova, scheduled/ });
    await expect(block).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await block.click();
    await expect(window.getByRole('heading', { name: 'Elena Petrova' })).toBeVisible();
    await window.keyboard.press('Escape');

    await window.getByRole('button', { name: 'Filter' }).click();
    await window.getByRole('checkbox', { name: 'Arrived' }).press('Space');
    expect(await axeFindings(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(week.getByText('Taken', { exact: true })).toBeVisible();
    await expect(block).toHaveCount(0);

    await window.keyboard.press('3');
    const day = window.getByRole('button', { name: /, 1 booked, 19 free$/ });
    await expect(day).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await day.press('ArrowRight');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { level: 1 })).toContainText(
      formatDate(addDays(date, 1), 'en-GB'),
    );
    expect(errors).toEqual([]);
  });
}

test('the day list is looked at, saved as a PDF file and noted in the audit log', async ({
  shared,
  launchClinic,
}) => {
  const date = aDay();
  const folder = mkdtempSync(join(tmpdir(), 'glytch-print-'));
  const file = join(folder, 'list.pdf');
  await book(shared, date, '08:00');
  await book(shared, date, '17:30');
  const { app, window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.receptionist);
  await goToDate(window, date);
  await answerSaveDialog(app, file);
  await window.keyboard.press('p');
  await expect(window.getByRole('region', { name: 'What will be on the paper' })).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  await window.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(window.getByText(`Saved as ${file}`)).toBeVisible();

  const pages = await readPdfPages(file);
  const text = pages.join('\n');
  expect(pages).toHaveLength(1);
  for (const written of ['Dr Amara Lindqvist', 'Test Clinic', '08:00', '17:30', 'Elena Petrova']) {
    expect(text).toContain(written);
  }
  expect(text).toContain(shared.patient.patientId);
  expect(text).toContain('by Maria Okafor');
  expect(text).not.toContain('Waiting room');
  expect(readdirSync(folder)).toEqual(['list.pdf']);
  const [entry] = await shared.desk.collections.auditLogs.find({ action: 'EXPORT' });
  expect(entry).toMatchObject({ changes: { patients: [shared.patient.patientId] }, status: 'success' });
  expect(errors).toEqual([]);
  rmSync(folder, { recursive: true });
});
