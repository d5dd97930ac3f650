import { fullName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import type { Followed } from './choose-patient.ts';
import { showSummary } from './patient-papers.ts';
import type { Tour } from './tour.ts';
import { showLetter, showOrders, showTexts, signNote } from './visit-papers.ts';

const say = words.visits;

/** What the doctor writes. The plan comes after the picture that shows the search for a diagnosis. */
const note = {
  subjective:
    'Home readings still 140 to 155 over 85 to 95. Takes the tablets every morning. Some headaches in the evening, no chest pain, no swelling.',
  objective: 'BP 148/92, pulse 78 regular. Heart sounds normal, chest clear, no oedema.',
  assessment: 'Hypertension, still above target.',
  plan: 'Amlodipine up to 10 mg once daily. Salt and weight discussed. Potassium and creatinine this week. Home readings, review in four weeks.',
} as const;

/** The doctor's day, the patient's record, the note from the first word to its signature, an amendment, a letter, the orders and the texts. */
export async function writeNote(tour: Tour, followed: Followed): Promise<void> {
  const { window, picture, goTo } = tour;
  const row = window
    .getByRole('grid', { name: say.day.label })
    .getByText(fullName(followed), { exact: true });
  await row.click();
  await picture('doctor-day');

  await window.getByRole('link', { name: say.day.openChart }).click();
  await window.getByRole('heading', { name: words.chart.overview.lastVisits }).waitFor();
  await picture('patient');
  await picture('patient-small-dark', { dark: true, width: 1280, height: 720 });

  const tabs = window.getByRole('navigation', { name: words.patients.tabs.label });
  await tabs.getByText(words.timeline.tab, { exact: true }).click();
  await window.getByRole('option').first().waitFor();
  await picture('patient-timeline');
  await tabs.getByText(say.vitals.course.tab, { exact: true }).click();
  await window.getByText(say.vitals.course.years, { exact: true }).click();
  await window.locator('.recharts-dot').first().waitFor();
  await picture('patient-vitals');
  await tabs.getByText(words.medicalHistory.tab, { exact: true }).click();
  await window.getByRole('heading', { name: words.medicalHistory.kinds.immunization.title }).waitFor();
  await picture('patient-history');
  await showSummary(tour);

  await goTo(words.app.screens.myDay);
  await row.click();
  await window.getByRole('button', { name: say.day.begin }).click();
  const parts = say.note.parts;
  await window.getByLabel(parts.subjective, { exact: true }).fill(note.subjective);
  await window.getByLabel(parts.objective, { exact: true }).fill(note.objective);
  await window.getByLabel(parts.assessment, { exact: true }).fill(note.assessment);
  const search = window.getByLabel(say.diagnosis.add, { exact: true });
  await search.fill('hypert');
  await window.getByRole('option').first().waitFor();
  await window
    .getByText(say.note.state.saved.split('{')[0] ?? '')
    .first()
    .waitFor();
  await picture('visit-note');
  await picture('visit-note-dark', { dark: true });

  await search.fill('I10');
  await window.getByRole('option', { name: 'I10' }).first().click();
  await window.getByLabel(parts.plan, { exact: true }).fill(note.plan);
  await window.getByRole('button', { name: say.note.complete }).click();
  await signNote(tour);
  await amend(tour);
  await showLetter(tour);
  await showOrders(tour);
  await showTexts(tour);
}

/** From the list of the day back to the note, and a result that came in later. */
async function amend({ window, picture }: Tour): Promise<void> {
  await window.getByRole('button', { name: say.day.read }).click();
  await window.getByRole('button', { name: say.amend.open, exact: true }).click();
  const form = window.getByRole('form', { name: say.amend.title });
  await form
    .getByLabel(say.amend.text, { exact: true })
    .fill('Potassium 4.1, creatinine 78. No change to the plan.');
  await form.getByLabel(say.amend.reason, { exact: true }).fill('Laboratory result came in');
  await form.getByRole('button', { name: say.amend.save }).click();
  await window.getByRole('heading', { name: say.amend.heading }).waitFor();
  await window.getByRole('heading', { name: say.last.title }).scrollIntoViewIfNeeded();
  await picture('completed-note');
}
