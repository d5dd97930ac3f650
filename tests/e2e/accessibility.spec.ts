import type { Page } from '@playwright/test';
import { axeFindings } from './fixtures/axe-findings.ts';
import { expect, type SharedClinic, signIn, test } from './fixtures/shared-clinic.ts';

async function expectClean(window: Page, screen: string): Promise<void> {
  await expect(window.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
  expect(await axeFindings(window), screen).toEqual([]);
}

type Role = keyof SharedClinic['people'];
const screens: Record<Role, readonly string[]> = {
  receptionist: ['Calendar', 'Waiting room', 'Patients', 'Working hours'],
  nurse: ['My day', 'Calendar', 'Waiting room', 'Patients'],
  doctor: ['My day', 'Calendar', 'Waiting room', 'Patients', 'My hours'],
  admin: ['Calendar', 'Patients', 'Staff', 'Audit log', 'Clinic settings'],
};

for (const scheme of ['light', 'dark'] as const) {
  for (const role of Object.keys(screens) as Role[]) {
    test(`axe finds nothing on the screens of ${role}, ${scheme}`, async ({ shared, launchClinic }) => {
      test.setTimeout(90_000);
      await shared.bookAndCheckIn();
      const { window } = await launchClinic({ env: shared.env });
      await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await expectClean(window, 'sign-in');
      await signIn(window, shared.people[role]);
      for (const screen of screens[role]) {
        await window
          .getByRole('navigation', { name: 'Screens' })
          .getByRole('link', { name: new RegExp(`^${screen}`) })
          .click();
        await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
        await expectClean(window, screen);
      }
      if (role === 'admin') {
        await window.getByRole('link', { name: 'Database', exact: true }).click();
        await expect(window.getByRole('heading', { name: 'Where the data is' })).toBeVisible();
        await expectClean(window, 'Database');
      }
      await window.keyboard.press('Control+l');
      await expect(window.getByRole('heading', { name: 'Locked' })).toBeVisible();
      await expectClean(window, 'lock');
    });
  }

  test(`axe finds nothing on a patient, a registration and a note, ${scheme}`, async ({
    shared,
    launchClinic,
  }) => {
    test.setTimeout(90_000);
    await shared.bookAndCheckIn();
    const { window } = await launchClinic({ env: shared.env });
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await signIn(window, shared.people.doctor);
    await window.getByRole('row', { name: /Elena Petrova/ }).click();
    await window.getByRole('button', { name: 'Take vitals' }).click();
    await expectClean(window, 'vitals form');
    await window.getByRole('button', { name: 'Take the patient in' }).click();
    await expect(window.getByLabel('Plan')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Before it can be completed')).toBeVisible();
    await expectClean(window, 'note');
    await window.keyboard.press('Control+k');
    await window.keyboard.type('petrova');
    await window.getByRole('option', { name: /Petrova/ }).click();
    await expect(window.getByRole('link', { name: 'Notes' })).toBeVisible();
    await expectClean(window, 'patient');
    await window.getByRole('link', { name: 'Edit' }).click();
    await expect(window.getByLabel('First name')).toBeVisible();
    await expectClean(window, 'edit');
  });
}
