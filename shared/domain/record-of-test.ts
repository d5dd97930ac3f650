import type { MedicalRecordType } from './medical-record.ts';
import { nameWords } from './name-words.ts';
import { type TestOrder, testTypeOf } from './test-order.ts';

/** By a word of its name, what kind of picture an imaging test gives. */
const imagingByWord: Record<string, MedicalRecordType> = {
  ray: 'xray',
  xray: 'xray',
  ct: 'ct_scan',
  mri: 'mri',
  ultrasound: 'ultrasound',
  sonography: 'ultrasound',
  echocardiography: 'ultrasound',
};

/** As what kind of medical record the result of a test is kept. */
export function recordTypeOfTest({
  testName = '',
  type,
}: Pick<TestOrder, 'testName' | 'type'>): MedicalRecordType {
  const kind = testTypeOf(type);
  if (kind === 'laboratory') return 'lab_result';
  if (kind !== 'imaging') return 'report';
  const words = nameWords(testName);
  return Object.entries(imagingByWord).find(([word]) => words.includes(word))?.[1] ?? 'report';
}
