import { readFileSync } from 'node:fs';
import { visitOf } from '#tests/integration/support/chart-documents.ts';
import { axeFindings } from './fixtures/axe-findings.ts';
import { expect, signIn, test } from './fixtures/shared-clinic.ts';
import { keepTextMenus } from './fixtures/text-menu.ts';

test('a doctor writes a note with phrases, a template and parts of the last note, by keyboard', async ({
  shared,
  launchClinic,
}, info) => {
  test.setTimeout(120_000);
  const { visits } = shared.desk.collections;
  const earlier = visitOf(shared.patient._id, shared.people.doctor._id, {
    visitId: 'VIS-90001',
    visitDate: '2026-03-03T09:00:00.000Z',
    chiefComplaint: 'Headache',
    plan: 'Paracetamol as needed',
  });
  await visits.raw.insertOne(visits.encode(earlier));
  await shared.bookAndCheckIn();
  const netLog = info.outputPath('net-log.json');
  const { app, window, errors, close } = await launchClinic({
    env: shared.env,
    args: [`--log-net-log=${netLog}`],
  });
  const plan = window.getByLabel('Plan', { exact: true });
  const objective = window.getByLabel('Objective', { exact: true });
  const phrases = window.getByRole('listbox', { name: 'Phrases' });

  await signIn(window, shared.people.doctor);
  await window.getByRole('row', { name: /Elena Petrova/ }).click();
  await window.getByRole('button', { name: 'Take the patient in' }).click();

  await test.step('a phrase is offered as its abbreviation is typed, and its gaps are reached by F2', async () => {
    await objective.focus();
    await window.keyboard.type('Seated. .lu');
    await expect(phrases.getByRole('option', { name: /\.lungs/ })).toHaveAttribute('aria-selected', 'true');
    expect(await axeFindings(window)).toEqual([]);
    await window.keyboard.press('Enter');
    await expect(objective).toHaveValue(/^Seated\. Chest clear .* crackles\.$/);
    await window.keyboard.press('Control+z');
    await expect(objective).toHaveValue('Seated. .lu');
    await window.keyboard.press('Escape');
    await expect(phrases).toHaveCount(0);
    await objective.fill('');
    await window.keyboard.type('.bp now');
    await expect(objective).toHaveValue('BP ___ mmHg, pulse ___/min, last BP ___. now');
    await window.keyboard.press('F2');
    await window.keyboard.type('128/76');
    await expect(objective).toHaveValue(/^BP 128\/76 mmHg, pulse ___/);
  });

  await test.step('a list goes on by itself and ends in an empty entry', async () => {
    await plan.focus();
    await window.keyboard.type('- Rest');
    await window.keyboard.press('Enter');
    await window.keyboard.type('Fluids');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Enter');
    await window.keyboard.type('Review {age}');
    await expect(plan).toHaveValue('- Rest\n- Fluids\nReview {age}');
  });

  await test.step('a selection becomes a phrase of one’s own', async () => {
    await plan.selectText();
    await window.keyboard.press('Control+Shift+P');
    const form = window.getByRole('form', { name: 'Make a phrase' });
    expect(await axeFindings(window)).toEqual([]);
    await form.getByLabel('Abbreviation').fill('rf');
    await expect(form.getByLabel('Text')).toHaveValue('- Rest\n- Fluids\nReview {age}');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('From now on .rf writes this.')).toBeVisible();
    await expect(form).toHaveCount(0);
    await plan.fill('');
    await window.keyboard.type('.rf ');
    await expect(plan).toHaveValue(/^- Rest\n- Fluids\nReview \d+ years $/);
  });

  await test.step('a part of the last note is carried, and is marked', async () => {
    await window.keyboard.press('Alt+Shift+Digit5');
    await expect(plan).toHaveValue(/years\n\nParacetamol as needed$/);
    await expect(window.getByText('Carried from 3 Mar 2026')).toBeVisible();
    await expect
      .poll(async () => (await visits.find({ status: 'draft' }))[0]?.carriedForward)
      .toMatchObject([{ part: 'plan', visitNumber: 'VIS-90001' }]);
    await plan.fill('');
    await expect(window.getByText('Carried from 3 Mar 2026')).toHaveCount(0);
    await window.getByRole('button', { name: 'Carry forward: Plan' }).click();
    await expect(plan).toHaveValue('Paracetamol as needed');
  });

  await test.step('a template fills empty parts, adds to others, and is taken back', async () => {
    await window.getByLabel('Chief complaint').fill('Dry cough');
    await plan.focus();
    await window.keyboard.press('Control+Shift+T');
    await expect(window.getByRole('option').first()).toHaveText(/^Cough/);
    await window.keyboard.press('Escape');
    await expect(plan).toBeFocused();
    await window.keyboard.press('Control+Shift+T');
    await expect(window.getByRole('option').first()).toHaveText(/^Cough/);
    await window.keyboard.press('Enter');
    await expect(plan).toHaveValue(/^Paracetamol as needed\n\n- Fluids and rest/);
    await expect(window.getByLabel('Subjective')).toHaveValue(/^Cough for ___ days/);
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect(plan).toHaveValue('Paracetamol as needed');
    await expect(window.getByLabel('Subjective')).toHaveValue('');
    await expect(window.getByText(/^Saved \d/)).toBeVisible();
  });

  await test.step('a misspelt word is known as one, and no longer when it is among the clinic’s words', async () => {
    const menu = await keepTextMenus(app);
    const subjective = window.getByLabel('Subjective');
    await subjective.fill('');
    await subjective.focus();
    await window.keyboard.type('Paitent on insulin');
    await expect.poll(() => menu.openAtFirstWord(subjective)).toContain('Patient');
    await menu.press('Patient');
    await expect(subjective).toHaveValue('Patient on insulin');
    await subjective.fill('');
    await window.keyboard.type('pembrolizumab once');
    await expect
      .poll(() => menu.openAtFirstWord(subjective))
      .toEqual(expect.arrayContaining(['Add to the clinic’s words', 'Cut', 'Copy', 'Paste', 'Select all']));
    await menu.press('Add to the clinic’s words');
    await expect(window.getByText('“pembrolizumab” is one of the clinic’s words.')).toBeVisible();
    await subjective.fill('');
    await window.keyboard.type('Pembrolizumab once');
    await expect.poll(() => menu.openAtFirstWord(subjective)).toEqual(['Cut', 'Copy', 'Paste', 'Select all']);
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => menu.openAtFirstWord(subjective)).toContain('Add to the clinic’s words');
    await subjective.fill('');
  });

  await test.step('one’s texts are kept on a screen of their own', async () => {
    await window.getByRole('button', { name: /Account of|Lindqvist/ }).click();
    await window.getByRole('menuitem', { name: 'Texts' }).click();
    await window.getByRole('row', { name: /\.rf/ }).click();
    expect(await axeFindings(window)).toEqual([]);
    await window.getByLabel('Abbreviation').fill('rest');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('row', { name: /\.rest/ })).toBeVisible();
    await window.getByRole('button', { name: 'Delete' }).click();
    await expect(window.getByRole('row', { name: /\.rest/ })).toHaveCount(0);
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect(window.getByRole('row', { name: /\.rest/ })).toBeVisible();
  });
  await test.step('the clinic’s words stand among the texts', async () => {
    await window.getByRole('radiogroup', { name: 'Kind of text' }).getByText('Words').click();
    await expect(window.getByText('No words here')).toBeVisible();
    await window.getByRole('button', { name: 'New word' }).click();
    await window.getByLabel('Word', { exact: true }).fill('two words');
    await window.keyboard.press('Enter');
    await expect(window.getByText('One word: letters and digits')).toBeVisible();
    await window.getByLabel('Word', { exact: true }).fill('nivolumab');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('row', { name: 'nivolumab' })).toHaveAttribute('aria-selected', 'true');
    expect(await axeFindings(window)).toEqual([]);
    await window.getByRole('button', { name: 'Delete' }).click();
    await expect(window.getByText('No words here')).toBeVisible();
  });
  expect(errors).toEqual([]);

  await test.step('no dictionary is asked for anywhere', async () => {
    await app.evaluate(
      ({ session }) =>
        new Promise<void>((resolve) => {
          session.defaultSession.on('spellcheck-dictionary-download-failure', () => resolve());
          session.defaultSession.setSpellCheckerEnabled(true);
          session.defaultSession.setSpellCheckerLanguages(['fr']);
        }),
    );
    await close();
    const asked = readFileSync(netLog, 'utf8').match(/(?<=")[a-z]+:\/\/[^"]*\.bdic(?=")/g);
    expect([...new Set(asked)]).toEqual(['file:///no-dictionaries/fr-fr-3-0.bdic']);
    expect(readFileSync(netLog, 'utf8')).not.toMatch(/"https?:\/\//);
  });
});
