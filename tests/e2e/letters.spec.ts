import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slotNow } from '#tests/integration/support/slot-now.ts';
import { openVisitRoom } from '#tests/integration/visits/visit-room.ts';
import { answerSaveDialog } from './fixtures/answer-save-dialog.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { findPatient } from './fixtures/find-patient.ts';
import { readPdfPages } from './fixtures/read-pdf-pages.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

test('a visit is printed as a note, in plain words and as a request, and a sick note is issued for it', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(120_000);
  const at = await openVisitRoom(shared.clinic, { firstName: 'Noor', lastName: 'Haddad' });
  const begun = await at.begin(slotNow());
  const visit = await at.complete(begun.visit, {
    testsOrdered: {
      base: null,
      value: [
        { testName: 'Full blood count', type: 'laboratory', urgency: 'routine' },
        { testName: 'Chest X-ray', type: 'imaging', urgency: 'urgent', notes: 'Two planes' },
      ],
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'glytch-letters-'));
  const { app, window, errors } = await launchClinic({ env: shared.env });
  const paper = window.getByRole('region', { name: 'What will be on the paper' });
  const save = async (name: string) => {
    const path = join(folder, name);
    await answerSaveDialog(app, path);
    await window.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(window.getByText(`Saved as ${path}`)).toBeVisible({ timeout: 60_000 });
    return readPdfPages(path);
  };
  const choose = async (name: string) => {
    await window.getByRole('button', { name: 'Print', exact: true }).click();
    await window.getByRole('menuitem', { name }).click();
  };
  const back = async () => {
    await window.keyboard.press('Escape');
    await expect(window.getByText(/^Signed by Dr Noor Haddad/)).toBeVisible();
  };

  await test.step('the admin sets the letterhead and sees it', async () => {
    await signIn(window, shared.people.admin);
    await window.getByRole('link', { name: 'Clinic settings' }).click();
    await window.getByRole('link', { name: 'Letterhead' }).click();
    await window.getByRole('textbox', { name: 'Address' }).fill('Hauptstraße 1\n1010 Wien');
    await window.getByRole('textbox', { name: 'Phone' }).fill('+43 1 2345');
    await expect(window.getByText('Hauptstraße 1, 1010 Wien')).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('The settings are saved.')).toBeVisible();
    await window.getByRole('button', { name: 'Account of Ada Admin' }).click();
    await window.getByRole('menuitem', { name: 'Sign out' }).click();
  });

  await test.step('the note has everything, and who signed it', async () => {
    await signIn(window, at.doctor);
    await window.getByRole('row', { name: /Petrova/ }).click();
    await window.getByRole('button', { name: 'Read the note' }).click();
    await expect(window.getByText(/^Signed by Dr Noor Haddad/)).toBeVisible();
    await window.keyboard.press('p');
    await expect(paper.getByRole('article')).toHaveCount(1);
    expect(await axeFindings(window)).toEqual([]);
    const [note] = await save('note.pdf');
    for (const written of ['Hauptstraße 1', 'Anaemia likely', 'R53.83', 'Two planes', visit.visitId]) {
      expect(note).toContain(written);
    }
    expect(note).toContain(`content hash ${visit.contentHash?.slice(0, 16)}`);
    expect(note).not.toContain('Draft:');
    await back();
  });

  await test.step('the summary in plain words has no codes, and is changed before it is printed', async () => {
    await choose('Print a summary in plain words');
    await expect(paper.getByText('Other fatigue')).toBeVisible();
    await window.getByRole('textbox', { name: 'What to do' }).fill('Rest, and drink enough');
    await expect(paper.getByText('Rest, and drink enough')).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    const [summary] = await save('summary.pdf');
    expect(summary).toContain('Rest, and drink enough');
    expect(summary).toContain('+43 1 2345');
    expect(summary).not.toContain('R53.83');
    await back();
  });

  await test.step('the request has a page for each type where that is wanted', async () => {
    await choose('Print the test request');
    await expect(paper.getByRole('article')).toHaveCount(1);
    await window.getByLabel('A page for each type').check();
    await expect(paper.getByRole('article')).toHaveCount(2);
    const pages = await save('request.pdf');
    expect(pages[0]).toContain('Full blood count');
    expect(pages[1]).toContain('Chest X-ray');
    expect(pages[1]).not.toContain('Full blood count');
    await back();
  });

  await test.step('a sick note is issued without the diagnosis, kept, and printed again', async () => {
    await choose('Sick note');
    await expect(window.getByRole('textbox', { name: 'From' })).toBeFocused();
    await expect(paper.getByText(/is not able to work from/)).toBeVisible();
    await expect(paper).not.toContainText('Other fatigue');
    await window.getByLabel('Say the diagnosis').check();
    await expect(paper.getByText('Diagnosis: Other fatigue')).toBeVisible();
    await window.getByLabel('Say the diagnosis').uncheck();
    expect(await axeFindings(window)).toEqual([]);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('LET-00001 is issued. It can be printed now.')).toBeVisible();
    const [letter] = await save('sick-note.pdf');
    expect(letter).toMatch(/is not able to work\s+from/);
    expect(letter).toContain('LET-00001');
    expect(letter).not.toContain('fatigue');
    await back();
    await expect(window.getByRole('link', { name: 'Sick note' })).toBeVisible();
  });

  await test.step('the doctor writes a letter of their own under Texts, and takes a deletion back', async () => {
    await window.getByRole('button', { name: 'Account of Dr Noor Haddad' }).click();
    await window.getByRole('menuitem', { name: 'Texts' }).click();
    await window.getByText('Letters', { exact: true }).click();
    await expect(window.getByRole('row', { name: /Note for school/ })).toBeVisible();
    await window.getByRole('button', { name: 'New letter' }).click();
    await expect(window.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await window.keyboard.type('Referral to physiotherapy');
    await window.getByRole('textbox', { name: 'Text', exact: true }).fill('For treatment: ');
    expect(await axeFindings(window)).toEqual([]);
    await window.getByRole('button', { name: 'Variables' }).click();
    await window.getByRole('menuitem', { name: '{patient}' }).click();
    await expect(window.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(
      'For treatment: {patient}',
    );
    await window.keyboard.type('\nReason: {reason}');
    await window.keyboard.press('Control+Enter');
    const row = window.getByRole('row', { name: /Referral to physiotherapy/ });
    await expect(row).toBeVisible();
    await window.getByRole('button', { name: 'Delete' }).click();
    await expect(row).toHaveCount(0);
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toBeVisible();
  });

  await test.step('it is chosen by its name for a visit, and what was issued stands in the record', async () => {
    await window.getByRole('link', { name: 'My day' }).click();
    await window.getByRole('row', { name: /Petrova/ }).click();
    await window.getByRole('button', { name: 'Read the note' }).click();
    await choose('Referral to physiotherapy');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('Fill this in.')).toHaveCount(2);
    await expect(window.getByText('Fill in the gaps (___) or take them out.')).toBeVisible();
    await expect(window.getByRole('textbox', { name: 'For whom' })).toBeFocused();
    await window.keyboard.type('Physiotherapy Main Street');
    await window.getByRole('textbox', { name: 'Why' }).fill('Stiff neck');
    await expect(window.getByText('Fill in the gaps (___) or take them out.')).toHaveCount(0);
    await expect(paper.getByText('For treatment: Elena Petrova')).toBeVisible();
    await expect(paper.getByText('Reason: Stiff neck')).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('LET-00002 is issued. It can be printed now.')).toBeVisible();
    await window.keyboard.press('Escape');
    await findPatient(window, visit.patient.patientId, /Petrova/);
    await window.getByRole('link', { name: 'Notes', exact: true }).click();
    await expect(window.getByRole('link', { name: 'Referral to physiotherapy' })).toBeVisible();
    await window.getByRole('link', { name: 'Timeline', exact: true }).click();
    await window.keyboard.press('9');
    await expect(window.getByRole('option', { name: /Referral to physiotherapy/ })).toBeVisible();
    await expect(window.getByRole('option')).toHaveCount(2);
    expect(await axeFindings(window)).toEqual([]);
    await window.getByRole('option', { name: /Sick note/ }).click();
    await window.getByRole('button', { name: 'Open the letter' }).click();
    await expect(paper.getByText(/is not able to work/)).toBeVisible();
    await window.getByRole('link', { name: 'My day' }).click();
    await window.getByRole('row', { name: /Petrova/ }).click();
    await window.getByRole('button', { name: 'Read the note' }).click();
  });

  await test.step('the doctor sees who read and who wrote', async () => {
    await window.getByRole('region', { name: 'Who read, who wrote' }).getByRole('button').click();
    await expect(
      window.getByText(/wrote, .*completed, .*issued a letter, saved as a file, read/),
    ).toBeVisible();
  });

  const exported = await shared.desk.collections.auditLogs.find(
    { action: 'EXPORT' },
    { sort: { timestamp: 1 } },
  );
  expect(exported.map(({ description }) => description)).toEqual([
    `Saved as a PDF file: the note of ${visit.visitId}`,
    `Saved as a PDF file: the summary in plain words of ${visit.visitId}`,
    `Saved as a PDF file: the test request of ${visit.visitId}`,
    'Saved as a PDF file: the letter LET-00001',
  ]);
  expect(errors).toEqual([]);
  rmSync(folder, { recursive: true });
});
