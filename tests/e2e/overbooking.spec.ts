import { addDays, clinicDate, momentsAt } from '#shared/domain/clinic-time.ts';
import { registerPatient } from '#tests/integration/support/patients.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test.describe.configure({ timeout: 120_000 });

const TIME_ZONE = 'Europe/Vienna';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an emergency is booked on top of another, with its reason, and moved to a time of its own, ${colorScheme}`, async ({
    shared,
    launchClinic,
  }) => {
    const date = addDays(clinicDate(new Date(), TIME_ZONE), 9);
    const otto = await registerPatient(shared.desk, { firstName: 'Otto', lastName: 'First' });
    await shared.desk.call('scheduling.bookAppointment', {
      patientId: otto._id,
      doctorId: shared.people.doctor._id,
      dateTime: momentsAt(date, '09:00', TIME_ZONE)[0] ?? '',
      duration: 30,
      type: 'consultation',
      reason: 'Headache',
    });
    const { window, errors } = await launchClinic({ env: shared.env });
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signIn(window, shared.people.receptionist);
    await expect(window.getByRole('region', { name: /^Appointments of/ })).toBeVisible();
    await window.evaluate((id) => {
      globalThis.location.hash = `#/calendar?patient=${id}`;
    }, shared.patient._id);
    await expect(window.getByText('Petrova, Elena')).toBeVisible();
    await window.getByRole('combobox', { name: 'Doctor' }).fill('Amara');
    await window.getByRole('option', { name: /Amara/ }).click();
    await window.getByLabel('Date', { exact: true }).fill(date);
    const time = window.getByLabel('Time', { exact: true });
    await time.fill('09:00');
    await window.getByLabel('Reason', { exact: true }).fill('Chest pain');
    await expect(window.getByText('Somebody is booked then.')).toHaveCount(0);
    await window.keyboard.press('Control+Enter');
    const onTop = window.getByRole('checkbox', { name: 'Book on top' });
    await expect(onTop).toBeVisible();

    // Meant for one place, it is not meant for another.
    await onTop.press('Space');
    await expect(window.getByLabel('Why on top')).toBeFocused();
    await time.fill('09:10');
    await expect(onTop).toHaveCount(0);
    await window.keyboard.press('Control+Enter');
    await expect(onTop).not.toBeChecked();
    await onTop.press('Space');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Fill this in.')).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByLabel('Why on top').fill('Cannot wait');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/Elena Petrova is booked/)).toBeVisible();

    const upper = window.getByRole('button', { name: /Elena Petrova/ });
    await expect(upper).toHaveAccessibleName(/Chest pain, booked on top: Cannot wait$/);
    await expect(upper).toContainText('on top');
    const lower = window.getByRole('button', { name: /^09:00 to 09:30, Otto First/ });
    const [left, right] = [await lower.boundingBox(), await upper.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    expect(await axeFindings(window)).toEqual([]);

    await window.keyboard.press('m');
    await time.fill('15:00');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/Elena Petrova is moved/)).toBeVisible();
    await expect(upper).not.toContainText('on top');
    expect(errors).toEqual([]);
  });
}
