import type { FormErrors } from '@mantine/form';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { newWaitlistEntry } from '#shared/contract/waitlist.ts';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import type { Weekday } from '#shared/domain/user.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { dateInput } from '../../../components/editable-date.ts';
import { formRules } from '../../../components/form/form-rules.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';
import type { PlaceReading } from '../booking/place-values.ts';
import { readAmong } from '../next-free/read-wish.ts';
import type { WaitSeed } from './wait-seed.ts';

/** The form: texts as typed. */
export interface WaitValues {
  patient: PatientSummary | null;
  /** The appointment that is to be earlier. */
  earlierThan: WaitSeed | null;
  /** `anyone`, `doctor:` and an id, or `specialization:` and its name. */
  among: string;
  length: string;
  type: AppointmentType;
  reason: string;
  weekdays: Weekday[];
  earliest: string;
  latest: string;
  notBefore: string;
  notAfter: string;
  isUrgent: boolean;
}

/** An empty form. */
export const nobodyWaits: WaitValues = {
  patient: null,
  earlierThan: null,
  among: 'anyone',
  length: '30',
  type: 'consultation',
  reason: '',
  weekdays: [],
  earliest: '',
  latest: '',
  notBefore: '',
  notAfter: '',
  isUrgent: false,
};

/** What an appointment already says of the time that is wanted. */
export function waitValuesOf(seed: WaitSeed): Partial<WaitValues> {
  const { patient, doctor, duration, type, reason } = seed;
  return {
    patient,
    earlierThan: seed,
    among: `doctor:${doctor._id}`,
    length: String(duration),
    type,
    reason,
  };
}

/** What is wrong, beside the field where it is. */
export function waitErrors(values: WaitValues, reading: PlaceReading): FormErrors {
  const { duration, ...errors } = formRules<WaitValues>(newWaitlistEntry, (typed) => ({
    ...waitInput(typed, reading),
    // Said at the field that has the patient.
    patientId: '0'.repeat(24),
  }))(values);
  return {
    ...errors,
    ...(duration && { length: duration }),
    ...(values.patient ? {} : { patient: sayFieldError('REQUIRED') }),
  };
}

/** What was typed, as the channel takes it; not checked. */
export function waitInput(values: WaitValues, { locale, today }: PlaceReading) {
  const among = readAmong(values.among);
  const day = (text: string) => dateInput(text, locale, today, false);
  return {
    patientId: values.patient?._id,
    appointmentId: values.earlierThan?._id,
    doctorId: among.kind === 'doctor' ? among.doctorId : undefined,
    specialization: among.kind === 'specialization' ? among.specialization : undefined,
    duration: values.length.trim() === '' ? undefined : Number(values.length),
    type: values.type,
    reason: values.reason,
    weekdays: values.weekdays,
    earliest: readTimeOfDay(values.earliest) || undefined,
    latest: readTimeOfDay(values.latest) || undefined,
    notBefore: day(values.notBefore),
    notAfter: day(values.notAfter),
    isUrgent: values.isUrgent,
  };
}
