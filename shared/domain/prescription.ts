import { z } from 'zod';
import {
  dateTime,
  documentFields,
  double,
  freeText,
  int,
  line,
  objectId,
  plainDate,
  requiredLine,
  softDeleteFields,
} from './primitives.ts';

const prescriptionStatuses = ['active', 'completed', 'cancelled'] as const;

const medication = z.object({
  name: requiredLine(),
  genericName: line().optional(),
  dosage: requiredLine(100),
  form: line(100).optional(),
  frequency: requiredLine(100),
  duration: requiredLine(100),
  quantity: double().min(0).optional(),
  instructions: line(1_000).optional(),
  refillsAllowed: int().min(0).default(0),
});

export const prescriptionSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  prescriptionId: z.string().regex(/^PRX-\d{5,}$/),
  patientId: objectId(),
  doctorId: objectId(),
  visitId: objectId().optional(),
  prescribedDate: dateTime(),
  validUntil: plainDate().optional(),
  medications: z.array(medication),
  notes: freeText(5_000).optional(),
  warnings: z.array(line(500)).optional(),
  status: z.enum(prescriptionStatuses).default('active'),
  pharmacyFilled: z
    .object({
      pharmacyName: line().optional(),
      filledDate: plainDate().optional(),
      pharmacistName: line().optional(),
    })
    .optional(),
});
export type Prescription = z.infer<typeof prescriptionSchema>;
