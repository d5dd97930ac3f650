import { fullName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import type { Followed } from './choose-patient.ts';
import type { Tour } from './tour.ts';

const measured = {
  bloodPressure: '148/92',
  heartRate: '78',
  temperature: '36.7',
  oxygenSaturation: '98',
  respiratoryRate: '15',
};

const vitalsFields = [
  'bloodPressure',
  'heartRate',
  'temperature',
  'oxygenSaturation',
  'respiratoryRate',
  'weight',
  'height',
] as const;

/** The nurse takes the vitals of somebody who has arrived. */
export async function takeVitals({ window, picture }: Tour, followed: Followed): Promise<void> {
  const say = words.visits;
  await window
    .getByRole('grid', { name: say.day.label })
    .getByText(fullName(followed), { exact: true })
    .click();
  await window.getByRole('button', { name: say.vitals.take }).click();
  const form = window.getByRole('form', { name: say.vitals.title });
  const typed = { ...measured, weight: String(followed.weight), height: String(followed.height) };
  for (const field of vitalsFields) {
    await form.getByLabel(say.vitals[field], { exact: true }).fill(typed[field]);
  }
  await picture('nurse-day');
  await form.getByRole('button', { name: words.app.actions.save }).click();
  await form.waitFor({ state: 'detached' });
}
