import { ObjectId } from 'mongodb';
import { addDays, clinicDate } from '#shared/domain/clinic-time.ts';
import { prescriptionOf, recordOf } from '#tests/integration/support/chart-documents.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { findPatient } from './fixtures/find-patient.ts';
import { pastePicture } from './fixtures/paste-picture.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

const NAME = { firstName: 'Maximiliana Theodora Alexandrina', lastName: 'von Hohenzollern-Sigmaringen' };
const allergies = [
  ...['Penicillin (anaphylaxis)', 'Latex', 'Aspirin', 'Ibuprofen', 'Peanuts', 'Bee venom'],
  ...['Iodine contrast', 'Sulfonamides', 'Eggs', 'Milk', 'Soy', 'Nickel'],
];

test('a doctor has the whole record in sight, on one page and as a timeline, by keyboard alone', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(120_000);
  const { collections } = shared.desk;
  const patientId = shared.patient._id;
  const doctorId = shared.people.doctor._id;
  const today = clinicDate(new Date(), 'Europe/Vienna');
  const record = await collections.patients.findOne({ _id: new ObjectId(patientId) });
  const emergencyContact = { name: 'Johannes Petrov', relationship: 'Spouse', phone: '+43 660 7654321' };
  await collections.users.raw.updateOne(
    { _id: new ObjectId(record?.userId) },
    { $set: { ...NAME, allergies, emergencyContact } },
  );
  await collections.prescriptions.raw.insertOne(
    collections.prescriptions.encode(
      prescriptionOf(
        patientId,
        doctorId,
        { name: 'Amlodipine', dosage: '10 mg' },
        { prescribedDate: `${addDays(today, -9)}T09:00:00.000Z` },
      ),
    ),
  );
  await collections.medicalRecords.raw.insertMany(
    Array.from({ length: 300 }, (_, index) =>
      collections.medicalRecords.encode(
        recordOf(patientId, doctorId, `Result ${index + 1}`, { recordDate: addDays(today, -10 - index) }),
      ),
    ),
  );
  await shared.bookAndCheckIn();

  const { window, app, errors } = await launchClinic({ env: shared.env });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  await signIn(window, shared.people.doctor);
  const press = (keys: string) => window.keyboard.press(keys);

  await test.step('the header says who it is and what must not be overlooked, in a small window too', async () => {
    await window.getByRole('button', { name: /Account of/ }).waitFor();
    await findPatient(window, shared.patient.patientId, /Hohenzollern/);
    const header = window.getByRole('region', { name: 'Patient', exact: true });
    for (const text of ['born 3 Apr 1972', 'PAT-00001', 'Active', 'Penicillin (anaphylaxis)', '+9'])
      await expect(header.getByText(text)).toBeVisible();
    const isCut = await header.evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(isCut).toBe(false);
  });

  await test.step('all allergies and the emergency contact are one key away', async () => {
    await window.getByTitle('Show all allergies').focus();
    await press('Enter');
    await expect(window.getByRole('listitem').filter({ hasText: 'Nickel' })).not.toHaveCount(0);
    await press('Escape');
    await press('c');
    const contact = window.getByRole('dialog', { name: 'Emergency contact' });
    await expect(contact.getByText('+43 660 7654321')).toBeVisible();
    await press('Enter');
    await expect(contact.getByText('Copied')).toBeVisible();
    await press('Escape');
    await expect(contact).toHaveCount(0);
  });

  await test.step('the overview has what matters now', async () => {
    await expect(window.getByText('Amlodipine 10 mg once daily')).toBeVisible();
    await expect(window.getByText(/prescribed by Dr Amara Lindqvist/)).toBeVisible();
    await expect(window.getByText('No test waits for its result.')).toBeVisible();
    expect(await axeFindings(window), 'overview').toEqual([]);
  });

  await test.step('a photo is chosen, kept, and taken back', async () => {
    await window.getByRole('button', { name: /Add a photo of/ }).focus();
    await press('Enter');
    await window.locator('input[type="file"]').setInputFiles('docs/pictures/calendar-day.png');
    await expect(window.getByRole('button', { name: /Change the photo of/ })).toBeVisible();
    await expect(window.getByRole('region', { name: 'Patient', exact: true }).locator('img')).toBeVisible();
    expect(await collections.photos.files.countDocuments()).toBe(1);
    await window.getByRole('button', { name: 'Undo' }).focus();
    await press('Enter');
    const add = window.getByRole('button', { name: /Add a photo of/ });
    await expect(add).toBeVisible();
    expect(await collections.photos.files.countDocuments()).toBe(0);
    await add.focus();
    await press('Enter');
    await window.getByRole('button', { name: 'Choose a picture' }).waitFor();
    await pastePicture(window);
    await expect(window.getByRole('button', { name: /Change the photo of/ })).toBeVisible();
    expect(await collections.photos.files.countDocuments()).toBe(1);
  });

  await test.step('the timeline is walked, stays light, and is narrowed by kind and by words', async () => {
    await window.getByRole('link', { name: 'Timeline' }).focus();
    await press('Enter');
    const list = window.getByRole('listbox', { name: /Timeline/ });
    await expect(list.getByRole('option', { name: /Amlodipine 10 mg/ })).toBeVisible();
    expect(await axeFindings(window), 'timeline').toEqual([]);
    await list.focus();
    for (let page = 0; page < 40; page += 1) await press('PageDown');
    await press('End');
    await expect(list.getByRole('option', { name: /Result/ }).first()).toBeVisible();
    expect(await list.getByRole('option').count()).toBeLessThan(60);
    await press('6');
    await expect(list.getByRole('option', { name: /Amlodipine/ })).toHaveCount(0);
    await press('0');
    await press('/');
    await window.keyboard.type('amlod');
    await expect(list.getByRole('option')).toHaveCount(1);
    await press('Control+a');
    await press('Delete');
    await press('Tab');
    await press('4');
    // The one appointment alone: before, Enter would open whatever is the newest of all kinds.
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(list.getByRole('option', { name: /Dizzy on standing/ })).toBeVisible();
    await list.focus();
    await press('Enter');
    await expect(window.getByRole('textbox', { name: 'Go to a date' })).toBeVisible();
    await expect(window.getByRole('complementary').getByText('Dizzy on standing')).toBeVisible();
  });
  expect(errors).toEqual([]);
});
