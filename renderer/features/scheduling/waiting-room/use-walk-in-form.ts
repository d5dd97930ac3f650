import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { type PatientSummary, patientSummary } from '#shared/contract/patients.ts';
import { newWalkIn } from '#shared/contract/waiting-room.ts';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { formRules } from '../../../components/form/form-rules.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useAppointmentCall } from '../appointment/use-appointment-call.ts';

interface WalkInValues {
  patient: PatientSummary | null;
  /** Null: the first that is offered. */
  doctorId: string | null;
  type: AppointmentType;
  reason: string;
}

const rules = formRules<WalkInValues>(newWalkIn.pick({ type: true, reason: true }), ({ type, reason }) => ({
  type,
  reason,
}));
const empty: WalkInValues = { patient: null, doctorId: null, type: 'consultation', reason: '' };

interface WalkInForm {
  /** The doctor who is meant while none was chosen. */
  offeredId: string | undefined;
  /** Somebody who was registered from this form. */
  newcomerId: string | undefined;
  onBooked: (appointmentId: string) => void;
}

/** The walk-in form: kept while half typed, booked and checked in by one call. */
export function useWalkInForm({ offeredId, newcomerId, onBooked }: WalkInForm) {
  const formats = useFormats();
  const form = useForm({
    initialValues: empty,
    validate: (values) => ({
      ...(values.patient ? {} : { patient: sayFieldError('REQUIRED') }),
      ...(values.doctorId || offeredId ? {} : { doctorId: sayFieldError('REQUIRED') }),
      ...rules(values),
    }),
    validateInputOnBlur: ['reason'],
  });
  /** The search field goes with the choice: what comes next has the focus. */
  const choosePatient = (patient: PatientSummary | null) => {
    form.setFieldValue('patient', patient);
    if (patient) document.querySelector<HTMLElement>('aside [data-path="reason"]')?.focus();
  };
  const draft = useKeptDraft('waitingRoom.walkIn', form, null);
  const booking = useAppointmentCall('scheduling.bookWalkIn');
  const { data: newcomer } = useChannel(
    'patients.getPatient',
    { patientId: newcomerId ?? '' },
    { enabled: newcomerId !== undefined },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when it is known
  useEffect(() => {
    if (newcomer) choosePatient(patientSummary.parse(newcomer));
  }, [newcomer?._id]);

  const submit = useFormSubmit(
    form,
    async (values) => {
      const booked = await booking.send(
        newWalkIn.parse({
          patientId: values.patient?._id,
          doctorId: values.doctorId ?? offeredId,
          type: values.type,
          reason: values.reason,
        }),
      );
      draft.drop();
      toastDone(
        fill(words.scheduling.waitingRoom.done.walkIn, {
          name: fullName(booked.patient),
          time: formats.time(booked.dateTime),
          doctor: staffName({ ...booked.doctor, role: 'doctor' }),
        }),
      );
      onBooked(booked._id);
    },
    (path) => (path === 'patientId' ? 'patient' : path),
  );
  return { form, submit, choosePatient, startOver: () => form.setValues(empty) };
}
