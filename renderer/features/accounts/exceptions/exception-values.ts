import type { FormErrors } from '@mantine/form';
import { newException } from '#shared/contract/availability-exceptions.ts';
import { availabilityExceptionSchema, type ExceptionKind } from '#shared/domain/availability-exception.ts';
import { clinicDayRange, firstMomentAt, lastMomentAt } from '#shared/domain/clinic-time.ts';
import { plainDate, timeOfDay } from '#shared/domain/primitives.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { dateInput } from '../../../components/editable-date.ts';
import { formRules } from '../../../components/form/form-rules.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';

/** The form: texts as typed. */
export interface ExceptionValues {
  kind: ExceptionKind;
  isWholeClinic: boolean;
  fromDate: string;
  /** Empty for the beginning of the day. */
  fromTime: string;
  /** Empty for the same day. */
  toDate: string;
  /** Empty for the end of the day. */
  toTime: string;
  reason: string;
}

/** How the clinic reads dates, and whose time it is. */
interface Reading {
  locale: string;
  timeZone: string;
  today: string;
  doctorId: string;
}

export const emptyException: ExceptionValues = {
  kind: 'leave',
  isWholeClinic: false,
  fromDate: '',
  fromTime: '',
  toDate: '',
  toTime: '',
  reason: '',
};

const reasonRules = formRules<ExceptionValues>(
  availabilityExceptionSchema.pick({ reason: true }),
  ({ reason }) => ({
    reason,
  }),
);

/** What is wrong, beside the field where it is. */
export function exceptionErrors(values: ExceptionValues, reading: Reading): FormErrors {
  const { fromDate, toDate, from, to } = readTimes(values, reading);
  const errors: FormErrors = reasonRules(values);
  if (values.fromDate.trim() === '') errors.fromDate = sayFieldError('REQUIRED');
  else if (!fromDate) errors.fromDate = sayFieldError('INVALID_DATE');
  if (values.toDate.trim() !== '' && !toDate) errors.toDate = sayFieldError('INVALID_DATE');
  for (const field of ['fromTime', 'toTime'] as const) {
    const isRead = timeOfDay().safeParse(readTimeOfDay(values[field])).success;
    if (values[field].trim() !== '' && !isRead) errors[field] = sayFieldError('INVALID_TIME_OF_DAY');
  }
  if (from && to && Date.parse(from) >= Date.parse(to)) {
    errors[values.toTime ? 'toTime' : 'toDate'] = sayFieldError('END_BEFORE_START');
  }
  return errors;
}

/** What was typed, as the channel takes it. Only for values without errors. */
export function exceptionInput(values: ExceptionValues, reading: Reading) {
  const { from, to } = readTimes(values, reading);
  return newException.parse({
    ...(values.isWholeClinic ? {} : { doctorId: reading.doctorId }),
    kind: values.kind,
    from,
    to,
    reason: values.reason,
  });
}

function readTimes(values: ExceptionValues, { locale, timeZone, today }: Reading) {
  const readDate = (text: string) => plainDate().safeParse(dateInput(text, locale, today, false)).data;
  const readTime = (text: string) => timeOfDay().safeParse(readTimeOfDay(text)).data;
  const fromDate = readDate(values.fromDate);
  const toDate = values.toDate.trim() === '' ? fromDate : readDate(values.toDate);
  const [fromTime, toTime] = [readTime(values.fromTime), readTime(values.toTime)];
  const startOf = (date: string) =>
    fromTime ? firstMomentAt(date, fromTime, timeZone) : clinicDayRange(date, timeZone).start;
  const endOf = (date: string) =>
    toTime ? lastMomentAt(date, toTime, timeZone) : clinicDayRange(date, timeZone).end;
  return { fromDate, toDate, from: fromDate && startOf(fromDate), to: toDate && endOf(toDate) };
}
