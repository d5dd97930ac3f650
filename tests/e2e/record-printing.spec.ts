import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerSaveDialog } from './fixtures/answer-save-dialog.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { findPatient } from './fixtures/find-patient.ts';
import { insertLongRecord } from './fixtures/long-record.ts';
import { readPdfOutline } from './fixtures/read-pdf-outline.ts';
import { readPdfPages } from './fixtures/read-pdf-pages.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';

const VISITS = 60;
const sections = [
  'Summary',
  'Allergies and medical history',
  'Vitals',
  'Visit notes',
  'Letters',
  'Prescriptions',
  'Appointments',
  'Documents and results',
  'Insurance and contact',
  'Who saw this record',
];

/** What stands at the foot of a page would otherwise part a sentence that goes on over it. */
const FOOT = /Printed \d[^·]*· page \d+ of \d+/;

/** Each completed note begins and ends once, in their order, and nothing of a long text is lost or said twice. */
function expectEveryNote(pages: readonly string[]): void {
  const whole = pages.map((page) => page.replace(FOOT, '')).join('\n');
  const marks = [...whole.matchAll(/(?:Begin|End)-S(\d+)\./g)].map(([, visit]) => Number(visit));
  expect(marks).toEqual(Array.from({ length: VISITS - 1 }, (_, index) => [index + 1, index + 1]).flat());
  expect(whole.match(/(?:Begin|End)-long\./g)).toEqual(['Begin-long.', 'End-long.']);
  expect(whole.match(/No\s+chest\s+pain/g)).toHaveLength(
    120 + Array.from({ length: VISITS - 1 }, (_, index) => 2 + ((index + 1) % 7)).reduce((a, b) => a + b),
  );
}

test('a patient is printed on one page, and whole with contents that are true, by keyboard', async ({
  shared,
  launchClinic,
}) => {
  test.setTimeout(150_000);
  await insertLongRecord(shared, VISITS);
  const doctor = await shared.clinic.addStaff('doctor', { firstName: 'Noor', isAdmin: true });
  const folder = mkdtempSync(join(tmpdir(), 'glytch-record-'));
  const { app, window, errors } = await launchClinic({ env: shared.env });
  await signIn(window, doctor);
  await expect(window.getByRole('link', { name: 'Patients', exact: true })).toBeVisible();
  await findPatient(window, 'petrova', /Petrova/);
  await expect(window.getByRole('navigation', { name: 'Parts of the record' })).toBeVisible();
  const paper = window.getByRole('region', { name: 'What will be on the paper' });
  const save = async (path: string) => {
    await answerSaveDialog(app, path);
    await window.getByRole('button', { name: 'Save as PDF' }).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByText(`Saved as ${path}`)).toBeVisible({ timeout: 60_000 });
  };

  await test.step('the summary is one page', async () => {
    await window.keyboard.press('p');
    await expect(paper.getByRole('article')).toHaveCount(1);
    await expect(paper.getByText('Not known: nobody has asked yet')).toBeVisible();
    expect(await axeFindings(window)).toEqual([]);
    const path = join(folder, 'summary.pdf');
    await save(path);
    const pages = await readPdfPages(path);
    expect(pages).toHaveLength(1);
    for (const written of ['Elena Petrova', 'Essential (primary) hypertension', 'by Dr Noor']) {
      expect(pages[0]).toContain(written);
    }
    await window.keyboard.press('Escape');
  });

  await test.step('the whole record has every note, and the pages that its contents name', async () => {
    await expect(window.getByRole('navigation', { name: 'Parts of the record' })).toBeVisible();
    await window.keyboard.press('Shift+P');
    await expect(paper).toBeVisible({ timeout: 30_000 });
    expect(await axeFindings(window)).toEqual([]);
    const path = join(folder, 'record.pdf');
    await save(path);
    const pages = await readPdfPages(path);
    const whole = pages.join('\n');
    const number = shared.patient.patientId;
    pages.forEach((page, index) => {
      expect(page).toContain(`${number}, Petrova, Elena · page ${index + 1} of ${pages.length}`);
    });
    const contents = pages[0]?.slice(pages[0].indexOf('Contents')) ?? '';
    let before = 1;
    for (const title of sections) {
      const page = Number(new RegExp(`${title}\\s+(\\d+)`).exec(contents)?.[1]);
      expect(page, title).toBeGreaterThanOrEqual(before);
      expect(pages[page - 1], title).toContain(title);
      before = page;
    }
    expectEveryNote(pages);
    expect(whole).not.toContain('Not for others');
    expect(whole).not.toContain('Genetic test');
    expect(whole).toContain('1 confidential document is withheld');
    const { outline, links } = await readPdfOutline(path);
    const titles = outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]);
    for (const title of sections) expect(titles).toContain(title);
    expect(links).toBeGreaterThanOrEqual(sections.length);
  });

  await test.step('another paper is laid out anew', async () => {
    await window.getByRole('combobox', { name: 'Paper' }).focus();
    await window.keyboard.press('Enter');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('combobox', { name: 'Paper' })).toHaveValue('Letter');
    await expect(paper).toBeVisible({ timeout: 30_000 });
    const path = join(folder, 'letter.pdf');
    await save(path);
    expectEveryNote(await readPdfPages(path));
  });

  const [entry] = await shared.desk.collections.auditLogs.find(
    { action: 'EXPORT' },
    { sort: { timestamp: -1 } },
  );
  expect(entry).toMatchObject({
    description: `Saved as a PDF file: the whole record of ${shared.patient.patientId}`,
    patientId: shared.patient._id,
    isSecurityEvent: true,
  });
  expect(errors).toEqual([]);
  rmSync(folder, { recursive: true });
});
