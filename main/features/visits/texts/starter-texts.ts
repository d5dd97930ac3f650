import { letterKinds } from '#shared/domain/letter.ts';
import type { LetterTemplate } from '#shared/domain/letter-template.ts';
import type { NotePhrase, NoteTemplate } from '#shared/domain/note-text.ts';
import { letterWords } from '#shared/words/letters.ts';

type StarterPhrase = Pick<NotePhrase, 'abbreviation' | 'text'>;
type StarterTemplate = Pick<
  NoteTemplate,
  'name' | 'appointmentTypes' | 'complaints' | 'subjective' | 'objective' | 'assessment' | 'plan'
>;

/** The phrases of a new clinic. A finding that must be measured or chosen is a variable or a gap, never taken for granted. */
export const starterPhrases: readonly StarterPhrase[] = [
  { abbreviation: 'bp', text: 'BP {BP} mmHg, pulse {pulse}/min, last BP {lastBP}.' },
  {
    abbreviation: 'ros',
    text: 'No fever, weight loss or night sweats. No chest pain or shortness of breath. No abdominal pain or change of bowel habit. No urinary symptoms.',
  },
  { abbreviation: 'nad', text: 'No abnormality detected.' },
  {
    abbreviation: 'gen',
    text: 'Alert, well perfused, in no distress. Temperature {temperature}, SpO2 {SpO2}.',
  },
  {
    abbreviation: 'lungs',
    text: 'Chest clear to auscultation, good air entry on both sides, no wheeze or crackles.',
  },
  {
    abbreviation: 'heart',
    text: 'Heart sounds normal, regular rhythm, no murmurs. No peripheral oedema.',
  },
  {
    abbreviation: 'abd',
    text: 'Abdomen soft, not tender, no masses, no guarding. Bowel sounds present.',
  },
  {
    abbreviation: 'net',
    text: 'Advised to come back at once if symptoms get worse, or within ___ days if they do not improve.',
  },
];

/** The templates of a new clinic. */
export const starterTemplates: readonly StarterTemplate[] = [
  {
    name: 'Cough',
    appointmentTypes: [],
    complaints: ['cough', 'cold', 'bronchitis', 'sore throat'],
    subjective:
      'Cough for ___ days, sputum ___. Fever: ___. Breathlessness: ___. Chest pain: ___. Smoking: ___. Contact with illness: ___.',
    objective:
      'Temperature {temperature}, SpO2 {SpO2}, pulse {pulse}/min. Throat: ___. Lymph nodes: ___. Lungs: ___.',
    plan: '- Fluids and rest; paracetamol for pain or fever\n- Come back at once with breathlessness, chest pain or blood in the sputum\n- Review if no better in ___ days',
  },
  {
    name: 'Back pain',
    appointmentTypes: [],
    complaints: ['back pain', 'low back', 'lumbago', 'sciatica'],
    subjective:
      'Back pain for ___, began with ___. Radiation: ___. Worse with ___.\nWarning signs: bladder or bowel disturbance ___, numbness of the saddle area ___, weakness ___, fever ___, weight loss ___, trauma ___.',
    objective:
      'Gait ___. Tenderness ___. Range of movement ___. Straight leg raise right ___, left ___. Power, sensation and reflexes of the legs ___.',
    plan: '- Keep active, avoid bed rest\n- Pain relief: ___\n- Come back at once with weakness, numbness of the saddle area, or trouble with bladder or bowels\n- Review in ___ weeks',
  },
  {
    name: 'Check-up',
    appointmentTypes: ['routine-checkup'],
    complaints: [],
    subjective:
      'Concerns: ___. Sleep, appetite, mood: ___. Exercise: ___. Smoking: ___. Alcohol: ___.\nConditions: {conditions}. Takes {medications}. Allergies: {allergies}.',
    objective:
      'BP {BP} (last {lastBP}), pulse {pulse}/min, weight {weight}, BMI {BMI}. Heart: ___. Lungs: ___. Abdomen: ___. Skin: ___.',
    plan: '- Immunisations: ___\n- Screening due: ___\n- Next check-up in ___ months',
  },
  {
    name: 'Diabetes check',
    appointmentTypes: [],
    complaints: ['diabetes', 'hba1c', 'blood sugar'],
    subjective:
      'Home glucose: ___. Hypoglycaemia: ___. Diet and exercise: ___. Vision: ___. Feet: ___. Takes {medications}.',
    objective:
      'BP {BP} (last {lastBP}), weight {weight} (last {lastWeight}), BMI {BMI}. Feet: pulses ___, monofilament ___, skin ___. HbA1c ___.',
    plan: '- HbA1c target ___\n- Kidney function and urine albumin: ___\n- Eye screening: ___\n- Next check in ___ months',
  },
];

/** The letters of a new clinic: one of each kind, as they come with the application. */
export const starterLetters: readonly Pick<LetterTemplate, 'kind' | 'name' | 'text'>[] = letterKinds.map(
  (kind) => ({ kind, name: letterWords.templates[kind].title, text: letterWords.templates[kind].text }),
);
