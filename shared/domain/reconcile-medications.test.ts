import { expect, it } from 'vitest';
import { type PrescribedMedicine, reconcileMedications } from './reconcile-medications.ts';

const id = '0123456789abcdef01234567';
const prescribed = (name: string, dosage: string, day: string, genericName?: string): PrescribedMedicine => ({
  prescriptionId: id,
  prescriptionNumber: `PRX-${day}`,
  doctorId: id,
  prescribedDate: `2026-${day}T09:00:00.000Z`,
  name,
  genericName,
  dosage,
  frequency: 'once daily',
});
const short = (lines: ReturnType<typeof reconcileMedications>) =>
  lines.map(({ name, dosage, dosesDiffer, sources }) => [
    name,
    dosage,
    dosesDiffer,
    sources.map((source) => (source.kind === 'list' ? source.text : source.prescriptionNumber)),
  ]);

it('shows a medicine that is on the list and prescribed once, with both sources and the earlier date', () => {
  const [line, ...others] = reconcileMedications(
    [{ text: 'Lisinopril 10 mg at night', since: '2025-01-02T00:00:00.000Z' }],
    [prescribed('Lisinopril', '10mg', '02-01')],
  );
  expect(others).toEqual([]);
  expect(line).toMatchObject({ name: 'Lisinopril', since: '2025-01-02T00:00:00.000Z', dosesDiffer: false });
  expect(line?.sources.map(({ kind }) => kind)).toEqual(['prescription', 'list']);
});

it('says where the doses differ, whatever way they are written in', () => {
  expect(
    short(
      reconcileMedications(
        [{ text: 'metformin 0,5 g' }, { text: 'Amlodipine 5 mg' }, { text: 'Levothyroxine 50 µg' }],
        [
          prescribed('Metformin', '500 mg', '02-01'),
          prescribed('Amlodipine', '10 mg', '02-02'),
          prescribed('Levothyroxine', '0.05 mg', '02-03'),
        ],
      ),
    ),
  ).toEqual([
    ['Amlodipine', '10 mg', true, ['PRX-02-02', 'Amlodipine 5 mg']],
    ['Levothyroxine', '0.05 mg', false, ['PRX-02-03', 'Levothyroxine 50 µg']],
    ['Metformin', '500 mg', false, ['PRX-02-01', 'metformin 0,5 g']],
  ]);
});

it('takes a brand and its generic for one medicine, and the newest prescription for what holds', () => {
  expect(
    short(
      reconcileMedications(
        [{ text: 'Atorvastatin' }],
        [
          prescribed('Lipitor', '20 mg', '01-01', 'Atorvastatin'),
          prescribed('Atorvastatin', '40 mg', '03-01'),
          prescribed('Sortis', '40 mg', '02-01', 'atorvastatin'),
        ],
      ),
    ),
  ).toEqual([['Atorvastatin', '40 mg', true, ['PRX-03-01', 'PRX-02-01', 'PRX-01-01', 'Atorvastatin']]]);
});

it('keeps apart what only begins alike, and what is on the list in words of its own', () => {
  expect(
    short(
      reconcileMedications(
        [{ text: 'Metoprolol' }, { text: 'metoprolol' }, { text: 'Met forte' }, { text: 'St John’s wort' }],
        [prescribed('Met', '1 g', '01-01')],
      ),
    ).map(([name, , , sources]) => [name, sources]),
  ).toEqual([
    ['Met', ['PRX-01-01', 'Met forte']],
    ['Metoprolol', ['Metoprolol', 'metoprolol']],
    ['St John’s wort', ['St John’s wort']],
  ]);
});

it('has nothing to show where nothing is known', () => {
  expect(reconcileMedications([], [])).toEqual([]);
});
