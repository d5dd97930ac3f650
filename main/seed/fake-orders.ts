import { addDays } from '#shared/domain/clinic-time.ts';
import type { MedicalRecord, MedicalRecordType } from '#shared/domain/medical-record.ts';
import type { OrderOutcome } from '#shared/domain/order-outcome.ts';
import { storedFiles } from '#shared/domain/stored-file.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { waitingUrgencies } from '#shared/domain/waiting-order.ts';
import { formatId } from '../database/counters.ts';
import { newId } from '../database/new-id.ts';

/** A record with the text that is in its file. */
export interface SeededRecord {
  record: MedicalRecord;
  text: string;
}

interface OrderedTest {
  testName: string;
  kind: 'laboratory' | 'imaging';
  urgency?: 'urgent';
  /** What comes back. */
  result: { type: MedicalRecordType; title: string; text: string };
}

const laboratory = (testName: string, text: string): OrderedTest => ({
  testName,
  kind: 'laboratory',
  result: { type: 'lab_result', title: testName, text },
});

/** What is ordered, by the reason of the visit. */
const testsByReason: Record<string, readonly OrderedTest[]> = {
  'Review of blood pressure': [
    laboratory('Potassium', 'Potassium 4.2 mmol/l (3.5 to 5.1)'),
    laboratory('Creatinine', 'Creatinine 81 µmol/l (45 to 104)'),
  ],
  'Diabetes check': [laboratory('HbA1c', 'HbA1c 53 mmol/mol (below 42)')],
  'Yearly check-up': [laboratory('Full blood count', 'Haemoglobin 138 g/l, white cells 6.1, platelets 244')],
  'Tired for weeks': [
    { ...laboratory('TSH', 'TSH 2.1 mU/l (0.4 to 4.0)'), urgency: 'urgent' },
    laboratory('Ferritin', 'Ferritin 34 µg/l (15 to 150)'),
  ],
  'Knee pain, follow-up': [
    {
      testName: 'Knee X-ray',
      kind: 'imaging',
      result: {
        type: 'xray',
        title: 'Knee X-ray, two views',
        text: 'Joint space kept. No fracture. Small osteophyte at the medial edge.',
      },
    },
  ],
};

const RESULT_AFTER_DAYS = 3;
/** One order in so many waits for its result to this day. */
const STILL_OPEN_EVERY = 8;
/** One record in so many is confidential. */
const CONFIDENTIAL_EVERY = 25;

/**
 * Gives a visit the tests that go with its reason, and their results, as far as they have come by today.
 * @param numbers how many visits and records there are already
 * @param doctorName who noted the results
 */
export function fakeOrders(
  visit: Visit,
  day: string,
  today: string,
  numbers: { visits: number; records: number },
  doctorName: string,
): SeededRecord[] {
  const tests = testsByReason[visit.chiefComplaint];
  if (!tests) return [];
  visit.testsOrdered = tests.map(({ testName, kind, urgency }) => ({
    orderId: newId(),
    testName,
    type: kind,
    urgency: urgency ?? 'routine',
  }));
  const recordDate = addDays(day, RESULT_AFTER_DAYS);
  if (recordDate > today || numbers.visits % STILL_OPEN_EVERY === 0) {
    visit.waitingOrders = waitingUrgencies(visit);
    return [];
  }
  const moment = `${recordDate}T10:00:00.000Z`;
  const seeded = tests.map(({ result }, index): SeededRecord => {
    const number = numbers.records + index + 1;
    const _id = newId();
    return {
      text: result.text,
      record: {
        _id,
        revision: 1,
        createdAt: moment,
        updatedAt: moment,
        recordId: formatId('medicalRecords', number),
        patientId: visit.patientId,
        uploadedBy: visit.doctorId,
        type: result.type,
        title: result.title,
        description: result.text,
        fileUrl: storedFiles('records').address(newId()),
        fileName: `${result.title}.txt`,
        fileSize: Buffer.byteLength(result.text),
        mimeType: 'text/plain',
        recordDate,
        visitId: visit._id,
        doctorId: visit.doctorId,
        isConfidential: number % CONFIDENTIAL_EVERY === 0,
        status: 'active',
      },
    };
  });
  visit.orderOutcomes = visit.testsOrdered.flatMap(({ orderId }, index): OrderOutcome[] => {
    const record = seeded[index]?.record;
    if (!orderId || !record) return [];
    return [
      {
        orderId,
        outcome: 'result',
        resultDate: recordDate,
        recordId: record._id,
        notedAt: moment,
        notedBy: visit.doctorId,
        notedByName: doctorName,
      },
    ];
  });
  return seeded;
}
