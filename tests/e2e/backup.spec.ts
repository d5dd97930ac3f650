import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { answerSaveDialog } from './fixtures/answer-save-dialog.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { openRegistration } from './fixtures/open-registration.ts';
import { signIn } from './fixtures/shared-clinic.ts';
import { expect, test } from './fixtures/test.ts';

const PASSWORD = 'a password of my own';
const CLINIC = 'Praxis Sonnenblume';
const ada = { email: 'ada@praxis.example' };

/** Sets a clinic up on this computer. @returns its recovery key */
async function setUp(window: Page): Promise<string> {
  await window.getByRole('button', { name: /^Set up a clinic/ }).click();
  await window.getByLabel('Name of the clinic').fill(CLINIC);
  await window.getByRole('button', { name: 'Continue' }).click();
  await window.getByRole('button', { name: 'Continue' }).click();
  await window.getByLabel('First name').fill('Ada');
  await window.getByLabel('Last name').fill('Winter');
  await window.getByLabel('Email').fill(ada.email);
  await window.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await window.getByRole('button', { name: 'Create the clinic' }).click();
  const key = (await window.getByTestId('recovery-key').textContent()) ?? '';
  await window.getByLabel(/last group/).fill(key.slice(-4));
  await window.getByRole('button', { name: 'I have kept it' }).click();
  await expect(window.getByRole('button', { name: /Account of/ })).toBeVisible();
  return key;
}

async function registerPatient(window: Page, lastName: string): Promise<void> {
  await openRegistration(window);
  await window.getByLabel('First name').fill('Elena');
  await window.getByLabel('Last name').fill(lastName);
  await window.getByLabel('Birth date').fill('3 Apr 1972');
  await window.getByRole('radio', { name: 'Female' }).check();
  await window.getByLabel('Last name').press('Control+Enter');
  await expect(window.getByText(/is registered as PAT-/)).toBeVisible();
}

async function openDatabaseSettings(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Clinic settings' }).click();
  await window.getByRole('link', { name: 'Database', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Where the data is' })).toBeVisible();
}

/** Answers the system's own dialogs with one file. */
async function answerDialogs(app: ElectronApplication, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
}

test('a clinic is backed up, and comes back on a new computer by its recovery key', async ({
  clinic,
  launchClinic,
}) => {
  test.setTimeout(180_000);
  const outside = mkdtempSync(join(tmpdir(), 'glytch-outside-'));
  const file = join(outside, 'praxis.glytch-backup');
  const key = await setUp(clinic.window);
  await registerPatient(clinic.window, 'Petrova');

  await test.step('the backup is made, checked and remembered', async () => {
    await openDatabaseSettings(clinic.window);
    await expect(clinic.window.getByText('None yet')).toBeVisible();
    await answerDialogs(clinic.app, file);
    await clinic.window.getByRole('button', { name: 'Back up now' }).click();
    await expect(clinic.window.getByText('Backed up, opened and checked.')).toBeVisible({ timeout: 60_000 });
    await expect(clinic.window.getByText(file)).toBeVisible();
    expect(existsSync(file)).toBe(true);
    await clinic.window.getByRole('button', { name: 'Check the database' }).click();
    await expect(clinic.window.getByText('The database is whole.')).toBeVisible();
    expect(await axeFindings(clinic.window)).toEqual([]);
    expect(clinic.errors).toEqual([]);
  });

  await test.step('it is restored where nothing was before', async () => {
    await clinic.close();
    const other = await launchClinic();
    const { window } = other;
    await answerDialogs(other.app, file);
    await window.getByRole('button', { name: /^Restore from a backup/ }).click();
    await expect(window.getByText('1 patient')).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByLabel(/^Recovery key/).fill('0000-0000');
    await window.keyboard.press('Enter');
    await expect(window.getByText('This recovery key does not fit.')).toBeVisible();
    await window.getByLabel(/^Recovery key/).fill(key);
    await window.keyboard.press('Enter');
    await signIn(window, ada, PASSWORD);
    await expect(window.getByText(CLINIC)).toBeHidden();
    await window.getByRole('link', { name: 'Patients', exact: true }).click();
    await window.keyboard.press('Control+k');
    await window.keyboard.type('petrova');
    await expect(window.getByRole('option', { name: /Petrova/ })).toBeVisible();
  });
  rmSync(outside, { recursive: true });
});

test('an earlier state is brought back over the present one, which is kept', async ({ clinic }) => {
  test.setTimeout(180_000);
  const { window, app } = clinic;
  const outside = mkdtempSync(join(tmpdir(), 'glytch-outside-'));
  await setUp(window);
  await answerDialogs(app, join(outside, 'praxis.glytch-backup'));
  await openDatabaseSettings(window);
  await window.getByRole('button', { name: 'Back up now' }).click();
  await expect(window.getByText('Backed up, opened and checked.')).toBeVisible({ timeout: 60_000 });

  await window.getByRole('button', { name: 'Restore a backup' }).click();
  const dialog = window.getByRole('dialog', { name: 'Restore a backup' });
  await dialog.getByLabel(/^Type the name/).fill('Another clinic');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog.getByText('This is not the name of the clinic.')).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  await dialog.getByLabel(/^Type the name/).fill(CLINIC);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(window.getByText(/is kept in .*clinic\.kept-/)).toBeVisible({ timeout: 60_000 });
  await window.getByRole('button', { name: 'Go to the sign-in' }).click();
  await signIn(window, ada, PASSWORD);
  await openDatabaseSettings(window);
  await expect(window.getByRole('heading', { name: 'No longer in use' })).toBeVisible();
  rmSync(outside, { recursive: true });
});

test('a clinic moves to a server and goes on there', async ({ clinic }) => {
  test.setTimeout(180_000);
  const { window, userData } = clinic;
  const server = await startTestDatabase();
  await setUp(window);
  await registerPatient(window, 'Petrova');
  await openDatabaseSettings(window);
  await window.getByLabel('Connection string').fill(server.freshUri());
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^The database is empty/)).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  await window.getByRole('button', { name: 'Move the clinic' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Move the clinic' }).click();
  const done = window.getByRole('dialog', { name: 'The clinic is on the server now.' });
  await expect(done.getByText(join(userData, 'clinic'))).toBeVisible({ timeout: 60_000 });
  await done.getByRole('button', { name: 'Close' }).last().click();
  await expect(window.getByText('On a MongoDB server')).toBeVisible();
  await expect(window.getByText('The server’s own backup applies', { exact: false })).toBeVisible();
  await registerPatient(window, 'Okonkwo');
  expect(clinic.errors).toEqual([]);
  await clinic.close();
  await server.stop();
});

/** Flips a bit in the first page of the log: what was written before it is closed in good order. */
function damageLog(folder: string): void {
  const log = join(folder, 'database.sqlite-wal');
  const bytes = readFileSync(log);
  bytes[1_056] = (bytes[1_056] ?? 0) ^ 1;
  writeFileSync(log, bytes);
}

test('a damaged database is rescued, and the clinic opens again', async ({ launchClinic }) => {
  test.setTimeout(180_000);
  const userData = mkdtempSync(join(tmpdir(), 'glytch-e2e-'));
  const folder = join(userData, 'clinic');
  const first = await launchClinic({ userData });
  await setUp(first.window);
  await first.close();
  const second = await launchClinic({ userData });
  await signIn(second.window, ada, PASSWORD);
  await registerPatient(second.window, 'Petrova');
  const copy = join(userData, 'as-it-was');
  cpSync(folder, copy, { recursive: true });
  await second.close();
  rmSync(folder, { recursive: true });
  cpSync(copy, folder, { recursive: true });
  rmSync(copy, { recursive: true });
  damageLog(folder);

  const third = await launchClinic({ userData });
  const { window } = third;
  await expect(window.getByRole('heading', { name: 'The data file does not pass its check.' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Restore a backup' })).toBeVisible();
  expect(await axeFindings(window)).toEqual([]);
  await window.getByRole('button', { name: 'Rescue what can be read' }).click();
  await window.getByRole('button', { name: 'Look what can be read' }).click();
  await expect(window.getByText('1 document, whole').first()).toBeVisible({ timeout: 30_000 });
  expect(await axeFindings(window)).toEqual([]);
  await window.getByRole('button', { name: 'Rescue it' }).click();
  await signIn(window, ada, PASSWORD);
  await expect(window.getByText(/damaged data is kept in .*clinic\.kept-/)).toBeVisible();
  await third.close();
  rmSync(userData, { recursive: true, force: true });
});
