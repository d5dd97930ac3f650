/** One reason to come, with a note that fits it. Words in braces are filled in by the patient's own values. */
export interface Complaint {
  reason: string;
  type: 'consultation' | 'follow-up' | 'routine-checkup';
  minutes: number;
  subjective: string;
  objective: string;
  assessment: string;
  plan: string;
  diagnoses: readonly { icdCode: string; description: string }[];
  medication?: {
    name: string;
    dosage: string;
    form: string;
    frequency: string;
    duration: string;
    instructions: string;
  };
  condition?: string;
  /** Raises these vitals by so much. */
  raises?: { systolic?: number; temperature?: number; heartRate?: number };
  followUpWeeks?: number;
}

/** The commonest reasons in a general practice. */
export const complaints: readonly Complaint[] = [
  {
    reason: 'Review of blood pressure',
    type: 'follow-up',
    minutes: 30,
    subjective:
      'Feels well. Home readings mostly 135–150 over 80–90. Takes tablets every morning. No chest pain, no swelling.',
    objective: 'BP {bp}, pulse {pulse} regular. Heart sounds normal, chest clear, no oedema.',
    assessment: 'Essential hypertension, above target.',
    plan: 'Amlodipine 5 mg once daily. Home readings for two weeks. Potassium and creatinine. Review in six weeks.',
    diagnoses: [{ icdCode: 'I10', description: 'Essential (primary) hypertension' }],
    medication: {
      name: 'Amlodipine',
      dosage: '5 mg',
      form: 'tablet',
      frequency: 'Once daily',
      duration: '90 days',
      instructions: 'In the morning',
    },
    condition: 'Hypertension',
    raises: { systolic: 18 },
    followUpWeeks: 6,
  },
  {
    reason: 'Cough for five days',
    type: 'consultation',
    minutes: 20,
    subjective:
      'Dry cough, sore throat and runny nose for five days. No shortness of breath, no chest pain. Eating and drinking.',
    objective: 'Temp {temp} °C, SpO₂ {spo2} %. Throat mildly red, ears normal, chest clear.',
    assessment: 'Viral upper respiratory infection, no sign of pneumonia.',
    plan: 'Fluids, rest, paracetamol as needed. Come back if breathless or fever beyond three days.',
    diagnoses: [{ icdCode: 'J06.9', description: 'Acute upper respiratory infection, unspecified' }],
    raises: { temperature: 0.7, heartRate: 6 },
  },
  {
    reason: 'Diabetes check',
    type: 'follow-up',
    minutes: 30,
    subjective:
      'Morning sugars 6–8 mmol/l. No hypoglycaemia. Walks half an hour most days. No problems with the feet.',
    objective: 'BP {bp}, weight {weight} kg. Foot pulses present, monofilament 10/10 on both sides.',
    assessment: 'Type 2 diabetes without complications, control acceptable.',
    plan: 'Metformin unchanged. HbA1c, lipids, urine albumin. Eye check due this year. Review in three months.',
    diagnoses: [{ icdCode: 'E11.9', description: 'Type 2 diabetes mellitus without complications' }],
    medication: {
      name: 'Metformin',
      dosage: '850 mg',
      form: 'tablet',
      frequency: 'Twice daily',
      duration: '90 days',
      instructions: 'With meals',
    },
    condition: 'Type 2 diabetes',
    followUpWeeks: 12,
  },
  {
    reason: 'Low back pain',
    type: 'consultation',
    minutes: 30,
    subjective:
      'Pain low in the back for ten days after lifting a box. No pain down the legs, no numbness, bladder and bowel normal.',
    objective:
      'Tender beside L4 and L5, bending limited. Straight leg raise negative, strength and reflexes normal.',
    assessment: 'Mechanical low back pain without red flags.',
    plan: 'Stay active, exercises shown, ibuprofen for a week with food. Physiotherapy if no better in four weeks.',
    diagnoses: [{ icdCode: 'M54.50', description: 'Low back pain, unspecified' }],
    medication: {
      name: 'Ibuprofen',
      dosage: '400 mg',
      form: 'tablet',
      frequency: 'Three times daily',
      duration: '7 days',
      instructions: 'With food',
    },
  },
  {
    reason: 'Yearly check-up',
    type: 'routine-checkup',
    minutes: 45,
    subjective:
      'No complaints. Sleeps well, does not smoke, drinks a glass of wine at weekends. Vaccinations up to date.',
    objective:
      'BP {bp}, pulse {pulse}, BMI {bmi}. Heart, lungs and abdomen normal. Skin without suspicious lesions.',
    assessment: 'Healthy adult.',
    plan: 'Lipids and fasting glucose. Advice on exercise. Next check-up in a year.',
    diagnoses: [
      {
        icdCode: 'Z00.00',
        description: 'Encounter for general adult medical examination without abnormal findings',
      },
    ],
  },
  {
    reason: 'Headaches',
    type: 'consultation',
    minutes: 30,
    subjective:
      'Headache on one side, throbbing, with nausea, twice a month for half a day. Light bothers. No change in character.',
    objective: 'BP {bp}. Cranial nerves, strength and coordination normal. Neck supple.',
    assessment: 'Migraine without aura.',
    plan: 'Headache diary. Ibuprofen 400 mg early in an attack. Discussed triggers. Review in two months.',
    diagnoses: [
      {
        icdCode: 'G43.009',
        description: 'Migraine without aura, not intractable, without status migrainosus',
      },
    ],
    condition: 'Migraine',
    followUpWeeks: 8,
  },
  {
    reason: 'Burning when passing urine',
    type: 'consultation',
    minutes: 20,
    subjective: 'Burning and frequency for two days. No fever, no flank pain, no discharge.',
    objective:
      'Temp {temp} °C. Abdomen soft, no flank tenderness. Dipstick: leucocytes and nitrite positive.',
    assessment: 'Uncomplicated cystitis.',
    plan: 'Nitrofurantoin for five days. Fluids. Come back with fever or flank pain.',
    diagnoses: [{ icdCode: 'N30.00', description: 'Acute cystitis without hematuria' }],
    medication: {
      name: 'Nitrofurantoin',
      dosage: '100 mg',
      form: 'capsule',
      frequency: 'Twice daily',
      duration: '5 days',
      instructions: 'With food',
    },
  },
  {
    reason: 'Knee pain, follow-up',
    type: 'follow-up',
    minutes: 30,
    subjective:
      'Pain in the right knee on stairs, stiff for ten minutes in the morning. Better with exercises. No locking.',
    objective: 'Crepitus, no effusion, full extension, flexion 120°. Ligaments stable.',
    assessment: 'Osteoarthritis of the right knee, moderate.',
    plan: 'Continue exercises, weight reduction, topical diclofenac. X-ray if worse. Review in three months.',
    diagnoses: [{ icdCode: 'M17.11', description: 'Unilateral primary osteoarthritis, right knee' }],
    condition: 'Osteoarthritis of the knee',
    followUpWeeks: 12,
  },
  {
    reason: 'Asthma review',
    type: 'follow-up',
    minutes: 30,
    subjective:
      'Cough at night once a week, reliever used twice a week. No attack since the last visit. Technique checked.',
    objective: 'SpO₂ {spo2} %, rate {resp}/min. Quiet wheeze at the end of breathing out.',
    assessment: 'Asthma, partly controlled.',
    plan: 'Budesonide inhaler twice daily, salbutamol as needed. Written plan given. Review in six weeks.',
    diagnoses: [{ icdCode: 'J45.30', description: 'Mild persistent asthma, uncomplicated' }],
    medication: {
      name: 'Budesonide',
      dosage: '200 µg',
      form: 'inhaler',
      frequency: 'Twice daily',
      duration: '90 days',
      instructions: 'Rinse the mouth afterwards',
    },
    condition: 'Asthma',
    followUpWeeks: 6,
  },
  {
    reason: 'Itchy rash on the arms',
    type: 'consultation',
    minutes: 20,
    subjective: 'Itchy patches in both elbow folds for three weeks, worse at night. New washing powder.',
    objective: 'Dry red patches in both elbow folds, scratch marks, no pus.',
    assessment: 'Atopic dermatitis, flare.',
    plan: 'Hydrocortisone 1 % twice daily for a week, emollient several times a day, change the washing powder.',
    diagnoses: [{ icdCode: 'L20.9', description: 'Atopic dermatitis, unspecified' }],
    medication: {
      name: 'Hydrocortisone',
      dosage: '1 %',
      form: 'cream',
      frequency: 'Twice daily',
      duration: '7 days',
      instructions: 'Thinly',
    },
  },
  {
    reason: 'Tired for weeks',
    type: 'consultation',
    minutes: 30,
    subjective:
      'Tired for six weeks although sleeping eight hours. Mood fair, weight stable, heavy periods or none to report.',
    objective: 'BP {bp}, pulse {pulse}. Conjunctivae pale, thyroid normal, no lymph nodes.',
    assessment: 'Fatigue, iron deficiency likely.',
    plan: 'Full blood count, ferritin, TSH. Discuss results in two weeks.',
    diagnoses: [{ icdCode: 'R53.83', description: 'Other fatigue' }],
    followUpWeeks: 2,
  },
  {
    reason: 'Low mood',
    type: 'consultation',
    minutes: 45,
    subjective:
      'Low mood and little interest for two months, wakes early. Works. No thoughts of self-harm. Supportive partner.',
    objective: 'Oriented, slowed, tearful at times. PHQ-9 score 12.',
    assessment: 'Depressive episode, moderate.',
    plan: 'Talked through treatment. Referral for psychotherapy, sertraline offered. Safety plan. Review in two weeks.',
    diagnoses: [{ icdCode: 'F32.1', description: 'Major depressive disorder, single episode, moderate' }],
    medication: {
      name: 'Sertraline',
      dosage: '50 mg',
      form: 'tablet',
      frequency: 'Once daily',
      duration: '30 days',
      instructions: 'In the morning',
    },
    condition: 'Depression',
    followUpWeeks: 2,
  },
  {
    reason: 'Vaccination',
    type: 'routine-checkup',
    minutes: 15,
    subjective: 'Well today, no fever, no earlier reaction to a vaccine.',
    objective: 'Temp {temp} °C. Influenza vaccine given into the left deltoid.',
    assessment: 'Vaccination without problems.',
    plan: 'Observed for fifteen minutes. Next year again.',
    diagnoses: [{ icdCode: 'Z23', description: 'Encounter for immunization' }],
  },
  {
    reason: 'Heartburn',
    type: 'consultation',
    minutes: 20,
    subjective:
      'Burning behind the breastbone after meals and lying down, for two months. No trouble swallowing, no weight loss.',
    objective: 'Abdomen soft, mild tenderness in the upper middle. Weight {weight} kg.',
    assessment: 'Gastro-oesophageal reflux.',
    plan: 'Omeprazole for four weeks, smaller evening meals, raise the head of the bed. Review if no better.',
    diagnoses: [{ icdCode: 'K21.9', description: 'Gastro-esophageal reflux disease without esophagitis' }],
    medication: {
      name: 'Omeprazole',
      dosage: '20 mg',
      form: 'capsule',
      frequency: 'Once daily',
      duration: '28 days',
      instructions: 'Before breakfast',
    },
  },
];
