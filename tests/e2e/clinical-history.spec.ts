import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays, clinicDate, formatDate } from '#shared/domain/clinic-time.ts';
import { orderFile } from '#tests/integration/support/order-file.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { insertEarlierVitals } from './fixtures/earlier-vitals.ts';
import { findPatient } from './fixtures/find-patient.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';
import { TIME_ZONE } from './fixtures/wednesday.ts';

const today = clinicDate(new Date(), TIME_ZONE);

/** Opens something that has the focus only by the keyboard. */
async function press(window: Page, role: 'button' | 'link', name: string | RegExp, exact = true) {
  await window.getByRole(role, { name, exact }).focus();
  await window.keyboard.press('Enter');
}

/** Opens a part of the patient's record. */
async function openTab(window: Page, name: string): Promise<void> {
  await window.getByRole('navigation', { name: 'Parts of the record' }).getByRole('link', { name }).focus();
  await window.keyboard.press('Enter');
}

async function save(window: Page): Promise<void> {
  await window.keyboard.press('Control+Enter');
}

test('vitals over time, the medical history, who is due for a vaccine, and the code list, by keyboard', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(150_000);
  await insertEarlierVitals(shared);
  const doctor = await shared.clinic.addStaff('doctor', { firstName: 'Noor', isAdmin: true });
  const { window, errors, app } = await launchClinic({ env: shared.env });
  await signIn(window, doctor);
  await expect(window.getByRole('link', { name: 'Patients', exact: true })).toBeVisible();
  await findPatient(window, 'petrova', /Petrova/);

  await test.step('vitals show what is out of the usual, in the time and the units that are chosen', async () => {
    await openTab(window, 'Vitals');
    const pressures = window.getByRole('table', { name: 'Blood pressure, newest first' });
    await expect(pressures.getByRole('row')).toHaveCount(2);
    await expect(pressures.getByRole('row').nth(1)).toHaveText(/Crisis184\/96$/);
    // One value alone is a point.
    await expect(window.locator('.recharts-dot').first()).toBeVisible();
    await expect(window.getByText(/^Not measured in this time: Temperature/)).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByRole('radio', { name: '1 year' }).focus();
    await window.keyboard.press('ArrowRight');
    await expect(pressures.getByRole('row')).toHaveCount(3);
    await expect(pressures.getByRole('row').nth(2)).toHaveText(/118\/76$/);
    await expect(window.locator('.recharts-line-curve').first()).toBeVisible();
    await window.getByRole('radio', { name: 'Metric' }).focus();
    await window.keyboard.press('ArrowRight');
    const weights = window.getByRole('table', { name: 'Weight, newest first' });
    await expect(weights.getByRole('row').nth(1)).toHaveText(/157\.0$/);
  });

  await test.step('a condition is found by its code or words, changed, taken off with a reason and put back', async () => {
    await openTab(window, 'History');
    await press(window, 'button', 'Add a condition');
    await window.keyboard.type('diab type 2');
    await expect(window.getByRole('option', { name: /^E11/ }).first()).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.keyboard.press('Enter');
    await expect(window.getByText(/^Code E11/)).toBeVisible();
    await save(window);
    await expect(window.getByText(/Type 2 diabetes.* is saved\./)).toBeVisible();
    await press(window, 'button', /^Change Type 2/, false);
    await window.getByRole('textbox', { name: 'Condition' }).fill('Diabetes, diet only');
    await save(window);
    await press(window, 'button', 'Take off Diabetes, diet only');
    await window.keyboard.type('Written into the wrong record');
    await save(window);
    await expect(window.getByText('No conditions written down.')).toBeVisible();
    await press(window, 'button', 'Undo');
    await expect(window.getByRole('button', { name: 'Take off Diabetes, diet only' })).toBeVisible();
    await window.getByText('1 taken off or changed').focus();
    await window.keyboard.press('Enter');
    await expect(window.getByText(/^changed by Dr Noor/)).toBeVisible();
    const [patient] = await shared.desk.collections.patients.find({});
    expect(patient?.medicalHistory).toEqual({ chronicConditions: ['Diabetes, diet only'] });
  });

  await test.step('what somebody else takes off while one changes it is told, and nothing typed is lost', async () => {
    await press(window, 'button', 'Change Diabetes, diet only');
    await window.getByRole('textbox', { name: 'Condition' }).fill('Diabetes, tablets');
    const ward = await shared.clinic.openWorkstation('ward');
    await ward.signIn(shared.people.nurse);
    const patientId = shared.patient._id;
    const { entries } = await ward.call('patients.getHistory', { patientId });
    const entryId = entries.at(-1)?.entryId ?? '';
    await ward.call('patients.removeHistoryEntry', { patientId, entryId, reason: 'Ruled out' });
    await expect(window.getByText(/Ines Moreau changed this entry or took it off/)).toBeVisible();
    await save(window);
    await expect(window.getByRole('button', { name: 'Take off Diabetes, tablets' })).toBeVisible();
  });

  await test.step('a vaccination says when the next one is due', async () => {
    await press(window, 'button', 'Add an immunisation');
    await window.keyboard.type('Tetanus');
    await window.keyboard.press('Tab');
    await window.keyboard.type('1 Feb 2016');
    await window.keyboard.press('Tab');
    await window.keyboard.type(formatDate(addDays(today, -30), 'en-GB'));
    await save(window);
    await expect(window.getByText(/^overdue since/)).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
  });

  await test.step('who is due stands in a list, from which one books', async () => {
    await press(window, 'link', 'Patients');
    await press(window, 'link', 'Immunisations due');
    await expect(window.getByRole('row', { name: /Petrova.*Tetanus.*overdue since/ })).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByRole('row', { name: /Petrova/ }).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: 'Book an appointment' })).toBeVisible();
    await expect(window.getByText('No insurance')).toBeVisible();
  });

  await test.step('a broken code file changes nothing, a whole one is in force from its day', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'glytch-codes-'));
    const path = join(folder, 'icd10cm_order_2026.txt');
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    await press(window, 'link', 'Clinic settings');
    await press(window, 'link', 'Code lists');
    writeFileSync(path, `${orderFile(1_200)}no code`);
    await press(window, 'button', 'Load a list');
    await expect(window.getByText(/^Line 1201 does not have the form/)).toBeVisible();
    writeFileSync(path, orderFile(1_200));
    await press(window, 'button', 'Load a list');
    await expect(window.getByRole('textbox', { name: 'Valid from' })).toHaveValue('1 Oct 2025');
    expect(await axeFindings(window)).toEqual([]);
    await save(window);
    await expect(window.getByText('ICD-10-CM 2026 is loaded: 1,200 codes.')).toBeVisible();
    await expect(window.getByText('In force')).toBeVisible();
    rmSync(folder, { recursive: true });
  });
  expect(errors).toEqual([]);
});
