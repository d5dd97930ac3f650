import { TEST_PASSWORD } from '#tests/integration/support/test-workstation.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { pastePicture } from './fixtures/paste-picture.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('a doctor orders tests, books the follow-up and notes a result from the list of what waits', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(120_000);
  await shared.bookAndCheckIn();
  const { window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, shared.people.doctor);
  await window.getByRole('row', { name: /Elena Petrova/ }).click();
  await window.getByRole('button', { name: 'Take the patient in' }).click();
  await expect(window.getByLabel('Chief complaint')).toHaveValue('Dizzy on standing');

  await test.step('tests are ordered by keyboard: a panel, one of the list, and free words', async () => {
    const field = window.getByRole('textbox', { name: 'Add a test or a panel' });
    await window.getByLabel('Assessment').fill('Tired, cause unknown');
    await window.getByLabel('Plan').fill('Tests, then see again');
    await window.keyboard.press('Alt+8');
    await expect(field).toBeFocused();
    await window.keyboard.type('thyroid');
    await window.keyboard.press('Enter');
    await window.keyboard.type('ferri');
    await window.keyboard.press('Enter');
    await window.keyboard.type('Bone marrow smear');
    await window.keyboard.press('Enter');
    const orders = window.getByRole('region', { name: 'Orders' });
    await expect(orders.getByRole('listitem')).toHaveCount(5);
    await orders.getByRole('button', { name: /^TSH: Routine/ }).press('Enter');
    await orders.getByRole('button', { name: /^TSH: Urgent/ }).press('Enter');
    await expect(orders.getByRole('button', { name: /^TSH: At once/ })).toBeVisible();
    await orders.getByRole('button', { name: 'Remove Free T4' }).click();
    await orders.getByRole('button', { name: 'Remove TPO antibodies' }).click();
    await expect(window.getByLabel('Add a test or a panel')).toBeFocused();
    await window.getByRole('button', { name: 'Undo' }).last().click();
    await expect(orders.getByText('TPO antibodies')).toBeVisible();
    await orders.getByRole('button', { name: 'Put Ferritin among my favourites' }).click();
    await orders.getByRole('button', { name: 'Keep these as a panel' }).click();
    await expect(window.getByLabel('Name of the panel')).toBeFocused();
    await window.keyboard.press('Escape');
    await expect(window.getByLabel('Name of the panel')).toHaveCount(0);
    await orders.getByRole('button', { name: 'Keep these as a panel' }).click();
    await window.getByLabel('Name of the panel').fill('Fatigue');
    await window.keyboard.press('Enter');
    await expect(window.getByLabel('Name of the panel')).toHaveCount(0);
  });

  await test.step('a diagnosis goes on the problem list', async () => {
    await window.getByLabel('Add a diagnosis').fill('orthostatic');
    await window.getByRole('option', { name: /I95.1/ }).click();
    await window.getByRole('button', { name: 'Add Orthostatic hypotension to the problem list' }).click();
    await expect(window.getByRole('img', { name: 'On the problem list' })).toBeVisible();
  });

  const times = window.getByRole('group', { name: 'First free times' });

  await test.step('a date that is typed while a day is looked for stands', async () => {
    await window.getByRole('checkbox', { name: 'The patient should come again' }).check();
    const date = window.getByLabel('Date', { exact: true });
    const typed = `24 Dec ${new Date().getFullYear() + 1}`;
    const inOneMonth = await window.getByRole('button', { name: 'In one month' }).elementHandle();
    // In one turn of the window, so that no answer comes in between.
    await date.evaluate(
      (field, [button, text]) => {
        (button as HTMLElement).click();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      [inOneMonth, typed] as const,
    );
    // The times are asked for after the day, so the day is known by now.
    await expect(times.getByRole('button').first()).toBeVisible();
    await expect(date).toHaveValue(typed);
  });

  await test.step('the follow-up is booked with one press, taken back, and booked again', async () => {
    await window.getByRole('button', { name: 'In two weeks' }).click();
    await times.getByRole('button').first().click();
    const undo = window.getByRole('button', { name: 'Undo the booking' });
    await undo.click();
    await expect(times).toBeVisible();
    await times.getByRole('button').first().click();
    await expect(undo).toBeVisible();
    await expect(window.locator('#note-followUp')).toBeFocused();
    const booked = await shared.desk.collections.appointments.find({ type: 'follow-up' });
    expect(booked.map(({ status }) => status).sort()).toEqual(['cancelled', 'scheduled']);
  });

  await test.step('files are attached, a picture opens large, a file is renamed and taken off', async () => {
    const panel = window.getByRole('region', { name: 'Attachments' });
    const choosing = window.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Choose files' }).click();
    await (await choosing).setFiles(['resources/icon.png', 'package.json']);
    await expect(panel.getByRole('button', { name: 'Open icon.png' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Save package.json as a file' })).toBeVisible();
    await panel.getByRole('button', { name: 'Open icon.png' }).click();
    await expect(window.getByRole('img', { name: 'icon.png' })).toBeVisible();
    await window.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Rename package.json' }).click();
    await window.keyboard.press('Control+A');
    await window.keyboard.type('Letter.txt');
    await window.keyboard.press('Enter');
    await expect(panel.getByText('Letter.txt')).toBeVisible();
    await panel.getByRole('button', { name: 'Take Letter.txt off' }).click();
    await expect(panel.getByRole('listitem')).toHaveCount(1);
    expect(await shared.desk.collections.attachmentFiles.files.countDocuments()).toBe(2);
    const takenOff = window.getByRole('alert').filter({ hasText: 'Letter.txt is taken off.' });
    await takenOff.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByText('Letter.txt')).toBeVisible();
    expect(await shared.desk.collections.attachmentFiles.files.countDocuments()).toBe(3);
  });

  await test.step('a file is dropped on the panel, and a picture is pasted while one writes', async () => {
    const panel = window.getByRole('region', { name: 'Attachments' });
    const dropped = await window.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Dear colleague'], 'Discharge.txt', { type: 'text/plain' }));
      return data;
    });
    const zone = panel.getByText('Drop files here, or paste them.');
    await zone.dispatchEvent('dragover', { dataTransfer: dropped });
    await expect(panel.getByText('Drop to attach')).toBeVisible();
    await panel.getByText('Drop to attach').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(panel.getByText('Discharge.txt')).toBeVisible();
    await window.getByLabel('Plan').focus();
    await pastePicture(window);
    await expect(panel.getByRole('button', { name: /^Open Picture \d/ })).toBeVisible();
    await expect(window.getByLabel('Plan')).toHaveValue('Tests, then see again');
    await expect(panel.getByRole('listitem')).toHaveCount(4);
    expect(await axeFindings(window)).toEqual([]);
  });

  await test.step('completed, the orders wait in the list, the most urgent first', async () => {
    await window.getByRole('textbox', { name: 'Add a test or a panel' }).fill('Zinc in serum');
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: 'Remove Zinc in serum' }).click();
    await expect(window.getByText(/^Saved \d/)).toBeVisible();
    await window.getByRole('button', { name: /^Complete/ }).click();
    await window.getByLabel('Your password').fill(TEST_PASSWORD);
    await window.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(window.getByRole('row', { name: /Elena Petrova/ })).toContainText('Completed');
    expect(await shared.desk.collections.waitlistEntries.find({})).toEqual([]);
    await window.getByRole('link', { name: /^Orders/ }).click();
    const rows = window.getByRole('grid', { name: 'Orders without a result' }).locator('tbody tr');
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText('TSH');
    // Nobody's late Undo changes a note that is signed.
    await expect(window.getByText(/Zinc/)).toHaveCount(0);
  });

  await test.step('Enter opens an order; its result closes it and stands beside the note', async () => {
    await window.getByRole('row', { name: /TSH/ }).press('Enter');
    await expect(window.getByLabel('Result', { exact: true })).toBeFocused();
    await window.keyboard.type('2.1 mU/l');
    const choosing = window.waitForEvent('filechooser');
    await window.getByRole('button', { name: 'Attach a file' }).click();
    await (await choosing).setFiles('resources/icon.png');
    await expect(window.getByText('icon.png', { exact: true })).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByLabel('Result', { exact: true }).focus();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('row', { name: /TSH/ })).toHaveCount(0);
    await window.getByRole('row', { name: /Bone marrow/ }).click();
    await window.getByRole('button', { name: 'No longer wanted' }).click();
    await window.getByLabel('Reason', { exact: true }).fill('Not needed by now');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('row', { name: /Bone marrow/ })).toHaveCount(0);
    await window.getByRole('row', { name: /Ferritin/ }).click();
    await window.getByRole('link', { name: 'Open the note' }).click();
    const orders = window.getByRole('region', { name: 'Orders' });
    await expect(orders.getByText('2.1 mU/l')).toBeVisible();
    await expect(orders.getByText(/The file is among the records/)).toBeVisible();
    const [kept] = await shared.desk.collections.medicalRecords.find({});
    expect(kept).toMatchObject({ fileName: 'icon.png', patientId: shared.patient._id });
    expect(await axeFindings(window)).toEqual([]);
    await expect(orders.getByText(/^Not wanted: Not needed by now/)).toBeVisible();
    await expect(window.getByRole('button', { name: 'Open icon.png' })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Choose files' })).toHaveCount(0);
  });
  expect(errors).toEqual([]);
});
