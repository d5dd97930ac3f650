import { words } from '#shared/words/words.ts';
import type { Followed } from './choose-patient.ts';
import type { Tour } from './tour.ts';

/** Who did what to the patient of the day, and who works here. */
export async function readAuditLog({ window, picture, goTo }: Tour, followed: Followed): Promise<void> {
  const say = words.audit;
  await goTo(words.app.screens.audit);
  await window.getByLabel(say.filters.patient, { exact: true }).fill(followed.patientNumber);
  await window.getByText(say.end).waitFor();
  await window.getByRole('grid', { name: say.label }).getByText('Checked the patient in').click();
  await picture('audit-log');
}

export async function showStaff({ window, picture, goTo }: Tour): Promise<void> {
  const say = words.accounts.staff;
  await goTo(words.app.screens.staff);
  const table = window.getByRole('grid', { name: say.label });
  await table.getByText('Amara Lindqvist').click();
  await picture('staff');
}

/** What the calendar begins with: lengths, colours and rooms. */
export async function showSchedulingSettings({ window, picture, goTo }: Tour): Promise<void> {
  const say = words.clinic.schedulingSettings;
  await goTo(words.app.screens.settings);
  await window.getByRole('link', { name: words.backup.tabs.scheduling, exact: true }).click();
  await window.getByRole('form', { name: say.title }).waitFor();
  await picture('settings-scheduling');
}

/** The lists of diagnosis codes. */
export async function showCodeLists({ window, picture, goTo }: Tour): Promise<void> {
  const say = words.diagnosisCodes;
  await goTo(words.app.screens.settings);
  await window.getByRole('link', { name: say.tab, exact: true }).click();
  await window.getByRole('table', { name: say.list.title }).waitFor();
  await picture('settings-code-lists');
}

/** Where the data is, its backups, and the rest that concerns it as a whole. */
export async function showDatabase({ window, picture, goTo }: Tour): Promise<void> {
  const say = words.backup;
  await goTo(words.app.screens.settings);
  await window.getByRole('link', { name: say.tabs.database, exact: true }).click();
  await window.getByRole('button', { name: say.where.check }).click();
  await window.getByText(say.where.whole).waitFor();
  await picture('settings-database');
}
