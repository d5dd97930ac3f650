import { z } from 'zod';
import {
  documentFields,
  double,
  freeText,
  line,
  objectId,
  plainDate,
  requiredLine,
  softDeleteFields,
} from './primitives.ts';

const medicalRecordTypes = [
  'lab_result',
  'xray',
  'ct_scan',
  'mri',
  'ultrasound',
  'report',
  'prescription',
  'other',
] as const;

export const medicalRecordType = z.enum(medicalRecordTypes);
export type MedicalRecordType = z.infer<typeof medicalRecordType>;

/** The types that are the result of a test. */
export const resultTypes: readonly MedicalRecordType[] = [
  'lab_result',
  'xray',
  'ct_scan',
  'mri',
  'ultrasound',
  'report',
];

/** The `medicalRecords` collection. `fileUrl` is `gridfs://BUCKET/ID`; no network address is ever fetched from it. */
export const medicalRecordSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  recordId: z.string().regex(/^REC-\d{5,}$/),
  patientId: objectId(),
  uploadedBy: objectId(),
  type: medicalRecordType,
  title: requiredLine(),
  description: freeText(5_000).optional(),
  fileUrl: requiredLine(300),
  fileName: requiredLine(255),
  fileSize: double().min(0).optional(),
  mimeType: line(100).optional(),
  recordDate: plainDate(),
  visitId: objectId().optional(),
  doctorId: objectId().optional(),
  isConfidential: z.boolean().default(false),
  sharedWith: z.array(objectId()).optional(),
  status: z.enum(['active', 'archived', 'deleted']).default('active'),
});
export type MedicalRecord = z.infer<typeof medicalRecordSchema>;
