import { readFileSync } from 'node:fs';
import { registerPatient } from '#tests/integration/support/patients.ts';
import { answerSaveDialog } from './fixtures/answer-save-dialog.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('a list is narrowed, ordered, kept as a view and exported, by keyboard', async ({
  shared,
  launchClinic,
}, info) => {
  test.setTimeout(90_000);
  const { desk, people } = shared;
  for (const [lastName, dateOfBirth] of [
    ['Aalto', '1931-01-01'],
    ['Brandt', '1948-05-05'],
    ['Curie', '1990-09-09'],
  ] as const) {
    await registerPatient(desk, { firstName: 'Kim', lastName, dateOfBirth });
  }
  const { app, window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, people.doctor);
  await window.getByRole('link', { name: 'Patients', exact: true }).press('Enter');
  await window.getByRole('link', { name: 'List', exact: true }).press('Enter');
  const table = window.getByRole('grid', { name: 'Patients' });
  const names = () => table.locator('tbody tr td:first-child').allTextContents();
  await expect.poll(names).toEqual(['Aalto, Kim', 'Brandt, Kim', 'Curie, Kim', 'Petrova, Elena']);
  expect(await axeFindings(window)).toEqual([]);

  await test.step('narrowed by age, ordered by birth', async () => {
    await window.getByRole('textbox', { name: 'Age from', exact: true }).fill('60');
    await expect.poll(names).toEqual(['Aalto, Kim', 'Brandt, Kim']);
    const born = table.getByRole('button', { name: 'Born' });
    await born.press('Enter');
    await born.press('Enter');
    await expect.poll(names).toEqual(['Brandt, Kim', 'Aalto, Kim']);
    await expect(table.getByRole('columnheader', { name: 'Born' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(window.getByRole('status').filter({ hasText: '2 patients' })).toBeVisible();
  });

  await test.step('kept under a name, and there again after going away', async () => {
    await window.getByRole('button', { name: 'Keep or change the view' }).press('Enter');
    await window.getByRole('menuitem', { name: 'Save this view' }).press('Enter');
    await window.getByRole('textbox', { name: 'Name' }).fill('The elderly');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('The view The elderly is saved.')).toBeVisible();
    await window.getByRole('button', { name: 'Clear' }).press('Enter');
    await expect.poll(names).toHaveLength(4);
    await window.getByRole('link', { name: 'Find', exact: true }).press('Enter');
    await window.getByRole('link', { name: 'List', exact: true }).press('Enter');
    await window.getByRole('combobox', { name: 'View' }).press('Enter');
    await window.getByRole('option', { name: 'All patients' }).click();
    await window.getByRole('combobox', { name: 'View' }).press('Enter');
    await window.getByRole('option', { name: 'The elderly' }).click();
    await expect.poll(names).toEqual(['Brandt, Kim', 'Aalto, Kim']);
  });

  await test.step('exported as it stands', async () => {
    const path = info.outputPath('patients.csv');
    await answerSaveDialog(app, path);
    await window.getByRole('button', { name: 'Export as CSV' }).press('Enter');
    await expect(window.getByText(/2 patients exported/)).toBeVisible();
    expect(readFileSync(path, 'utf8').split('\n')[1]).toMatch(/^Brandt,Kim,1948-05-05,/);
  });

  await test.step('Enter opens a patient', async () => {
    await table.getByRole('row', { name: /Brandt/ }).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: /Brandt/ })).toBeVisible();
  });
  expect(errors).toEqual([]);
});
