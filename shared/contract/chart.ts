import { z } from 'zod';
import { appointmentSchema } from '../domain/appointment.ts';
import { patientSchema } from '../domain/patient.ts';
import { dateTime, objectId, plainDate } from '../domain/primitives.ts';
import { reconciledMedicine } from '../domain/reconcile-medications.ts';
import { visitSchema } from '../domain/visit.ts';
import { latestVitals } from '../domain/vitals.ts';
import { channel } from './channel.ts';

const person = z.object({ _id: objectId(), name: z.string() });

const visitLine = visitSchema
  .pick({ _id: true, visitId: true, visitDate: true, chiefComplaint: true, diagnosis: true })
  .extend({ doctor: person });
export type OverviewVisit = z.infer<typeof visitLine>;

const appointmentLine = appointmentSchema
  .pick({
    _id: true,
    dateTime: true,
    duration: true,
    type: true,
    reason: true,
    status: true,
    arrivedAt: true,
  })
  .extend({ doctor: person });
export type OverviewAppointment = z.infer<typeof appointmentLine>;

const conditionLine = z.object({
  text: z.string(),
  icdCode: z.string().optional(),
  since: dateTime().optional(),
});

const openOrder = z.object({
  visitId: objectId(),
  visitNumber: z.string(),
  orderedAt: dateTime(),
  testName: z.string(),
  urgency: z.enum(['routine', 'urgent', 'stat']),
});

/** The clinical side of a record on one page. Identity, contact and insurance are `patients.getPatient`. */
export const chartOverview = z.object({
  patientId: objectId(),
  patientNumber: patientSchema.shape.patientId,
  conditions: z.array(conditionLine),
  medications: z.array(reconciledMedicine),
  /** Who prescribed what the medications name, by id. */
  prescribers: z.array(person),
  immunizations: z.object({
    /** The next doses, soonest first. */
    due: z.array(z.object({ vaccine: z.string(), due: plainDate() })),
    /** The last doses of all others, newest first. */
    given: z.array(z.object({ vaccine: z.string(), date: plainDate().optional() })),
  }),
  latestVitals: latestVitals.optional(),
  lastVisits: z.array(visitLine),
  totalVisits: z.number(),
  nextAppointments: z.array(appointmentLine),
  unfinishedNotes: z.array(visitLine),
  openOrders: z.array(openOrder),
});
export type ChartOverview = z.infer<typeof chartOverview>;

export const chartChannels = {
  /** Binds the window to a patient: the answer goes with every write to that patient's record. */
  'patients.openChart': channel({
    input: z.object({ patientId: objectId() }),
    output: z.object({ chart: z.uuid() }),
    access: 'patients.find',
    audit: { rule: 'none' },
  }),
  /** Everything of the record that matters now, in one answer. */
  'patients.getOverview': channel({
    input: z.object({ patientId: objectId() }),
    output: chartOverview,
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Opened the overview',
      subject: ({ patientId }, { patientNumber }) => ({
        label: patientNumber,
        resourceId: patientId,
        patientId,
      }),
    },
  }),
} as const;
