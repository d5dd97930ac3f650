import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { SubmitButton } from '../../../components/submit-button.tsx';
import paneForm from '../pane-form.module.css';
import { useFocusOnOpen } from '../use-focus-on-open.ts';
import { PlacePicker } from './place-picker.tsx';
import { acceptsHeld, overbookingOf, placeErrors, placeValues, readPlace } from './place-values.ts';
import { useMove } from './use-move.ts';
import { usePlaceForm } from './use-place-form.ts';
import { usePlaceRefusal } from './use-place-refusal.ts';
import { useTakeMoveSeed } from './use-take-move-seed.ts';

interface MovePaneProps {
  appointment: AppointmentView;
  onMoved: (id: string, date: string) => void;
  onBack: () => void;
}

const say = words.scheduling.moving;

/** Another doctor, day, length or time for an appointment; the old one is kept until the new one is won. */
export function MovePane({ appointment, onMoved, onBack }: MovePaneProps) {
  const { locale, timeZone } = useClinic();
  const formats = useFormats();
  const reading = { locale, timeZone, today: useToday() };
  const { _id, patient, doctor, dateTime, duration } = appointment;
  const refusal = usePlaceRefusal();
  const [initialValues] = useState(() =>
    placeValues({ doctorId: doctor._id, dateTime, minutes: duration }, reading),
  );
  const form = useForm({
    initialValues,
    validate: (values) => ({ ...placeErrors(values, reading), ...refusal.errors(values) }),
  });
  const draft = useKeptDraft(`scheduling.move:${_id}`, form, null);
  const move = useMove(onMoved);
  useFocusOnOpen('time');
  useTakeMoveSeed(_id, form, reading, refusal);
  const read = readPlace(form.values, reading);
  const submit = useFormSubmit(form, async (values) => {
    const place = readPlace(values, reading);
    if (!values.doctorId || !place.dateTime || !place.minutes) return;
    const target = {
      doctorId: values.doctorId,
      dateTime: place.dateTime,
      duration: place.minutes,
      acceptsOutsideAvailability: values.acceptsOutside,
      acceptsHeld: acceptsHeld(values),
      overbooking: overbookingOf(values),
    };
    const save = async () => {
      await move(appointment, target);
      draft.drop();
    };
    await refusal.guard(values, save, form.setErrors);
  });
  const from = fill(say.from, {
    date: formats.weekdayDate(clinicDate(dateTime, timeZone)),
    time: formats.time(dateTime),
    doctor: staffName({ ...doctor, role: 'doctor' }),
  });
  return (
    <Form onSubmit={submit.onSubmit} label={say.title} className={paneForm.form}>
      <DetailsPane
        title={fill(say.titleOf, { name: fullName(patient) })}
        subtitle={from}
        onClose={onBack}
        foot={
          <>
            <SubmitButton loading={submit.isSaving}>{say.save}</SubmitButton>
            <Button
              variant="default"
              onClick={() => {
                draft.drop();
                onBack();
              }}
            >
              {say.keep}
            </Button>
          </>
        }
      >
        <Stack gap="sm">
          <FormFailure failure={submit.failure} />
          <PlacePicker
            place={usePlaceForm(form)}
            read={read}
            exceptAppointmentId={_id}
            isTaken={refusal.isTaken(form.values)}
            acceptOutside={words.scheduling.booking.moveOutside}
          />
        </Stack>
      </DetailsPane>
    </Form>
  );
}
