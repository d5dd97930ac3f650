import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

const PASSWORD = 'a password of my own';
const CLINIC = 'Praxis Sonnenblume';

async function setUp(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Set up a clinic/ }).click();
  await window.getByLabel('Name of the clinic').fill(CLINIC);
  await window.getByRole('button', { name: 'Continue' }).click();
  await expect(window.getByRole('radio', { name: /This computer/ })).toBeChecked();
  await window.getByRole('button', { name: 'Continue' }).click();
  await window.getByLabel('First name').fill('Ada');
  await window.getByLabel('Last name').fill('Winter');
  await window.getByLabel('Email').fill('ada@praxis.example');
  await window.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await window
    .getByRole('combobox', { name: 'Your job' })
    .or(window.getByRole('textbox', { name: 'Your job' }))
    .click();
  await window.getByRole('option', { name: 'Doctor' }).click();
  await window.getByRole('button', { name: 'Create the clinic' }).click();
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

test('a clinic is set up on this computer, its key kept in the keychain, and is there at the next start', async ({
  clinic,
  launchClinic,
}) => {
  test.setTimeout(90_000);
  await setUp(clinic.window);

  await test.step('the recovery key is asked for until it is kept', async () => {
    const shown = clinic.window.getByText(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    const key = (await shown.textContent()) ?? '';
    await clinic.window.getByLabel(/last group/).fill('0000');
    await clinic.window.getByRole('button', { name: 'I have kept it' }).click();
    await expect(clinic.window.getByText('I have kept it')).toBeVisible();
    await clinic.window.getByLabel(/last group/).fill(key.slice(-4));
    await clinic.window.getByRole('button', { name: 'I have kept it' }).click();
    await expect(clinic.window.getByRole('button', { name: /Account of/ })).toBeVisible();
  });

  await test.step('the first person is a doctor who administers', async () => {
    await expect(clinic.window.getByRole('link', { name: 'My day' })).toBeVisible();
    await expect(clinic.window.getByRole('link', { name: 'Staff' })).toBeVisible();
    expect(clinic.errors).toEqual([]);
  });

  await test.step('nothing of it stands on the disk in clear', async () => {
    for (const path of everyFile(join(clinic.userData, 'clinic'))) {
      const bytes = readFileSync(path);
      for (const planted of [CLINIC, 'ada@praxis.example', 'Winter']) {
        for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
          const pattern =
            encoding === 'base64'
              ? Buffer.from(Buffer.from(planted).toString('base64'))
              : Buffer.from(planted, encoding);
          expect(bytes.includes(pattern), `${planted} in ${path}`).toBe(false);
        }
      }
    }
  });

  await test.step('the next start asks for the sign-in only', async () => {
    await clinic.app.close();
    const again = await launchClinic({ userData: clinic.userData });
    await expect(again.window.getByText(CLINIC)).toBeVisible();
    await again.window.getByLabel('Email').fill('ada@praxis.example');
    await again.window.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await again.window.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(again.window.getByRole('button', { name: /Account of/ })).toBeVisible();
  });
});

test('the demo clinic is one click away, says what it is on every screen, and has a way out', async ({
  clinic,
}) => {
  test.setTimeout(120_000);
  const { window } = clinic;
  await window.getByRole('button', { name: /^Try it with demo data/ }).click();
  await window.getByRole('button', { name: /Sign in as Maria Okafor/ }).click({ timeout: 60_000 });
  await window.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(window.getByText('Demo clinic. Everyone in it is invented.')).toBeVisible();
  await window.getByRole('button', { name: 'Leave the demo' }).click();
  await expect(window.getByRole('heading', { name: 'Welcome to Glytch Clinic' })).toBeVisible();
});
