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
import type { Choices } from '../series/decision.ts';
import { RestSection } from '../series/rest-section.tsx';
import { useMoveRest } from '../series/use-move-rest.ts';
import { useRestOfSeries } from '../series/use-rest-of-series.ts';
import { type Which, WhichField } from '../series/which-field.tsx';
import { useFocusOnOpen } from '../use-focus-on-open.ts';
import { PlacePicker } from './place-picker.tsx';
import {
  acceptsHeld,
  overbookingOf,
  type PlaceValues,
  placeErrors,
  placeValues,
  readPlace,
} from './place-values.ts';
import { useMove } from './use-move.ts';
import { usePlaceForm } from './use-place-form.ts';
import { usePlaceRefusal } from './use-place-refusal.ts';
import { useTakeMoveSeed } from './use-take-move-seed.ts';

interface MovePaneProps {
  appointment: AppointmentView;
  onMoved: (id: string, date: string) => void;
  onBack: () => void;
}

/** A place, and whether the rest of a series goes as far. */
interface MoveValues extends PlaceValues {
  which: Which;
  choices: Choices;
}

const say = words.scheduling.moving;

/** Another doctor, day, length or time for an appointment; the old one is kept until the new one is won. */
export function MovePane({ appointment, onMoved, onBack }: MovePaneProps) {
  const { locale, timeZone } = useClinic();
  const formats = useFormats();
  const reading = { locale, timeZone, today: useToday() };
  const { _id, patient, doctor, dateTime, duration } = appointment;
  const refusal = usePlaceRefusal();
  const [initialValues] = useState<MoveValues>(() => ({
    ...placeValues({ doctorId: doctor._id, dateTime, minutes: duration }, reading),
    which: 'one',
    choices: {},
  }));
  const form = useForm({
    initialValues,
    validate: (values) => ({ ...placeErrors(values, reading), ...refusal.errors(values) }),
  });
  const draft = useKeptDraft(`scheduling.move:${_id}`, form, null);
  const move = useMove(onMoved);
  const rest = useRestOfSeries(appointment);
  const moveRest = useMoveRest(onMoved);
  useFocusOnOpen('time');
  useTakeMoveSeed(_id, form, reading, refusal);
  const read = readPlace(form.values, reading);
  const isRest = form.values.which === 'rest' && rest.length > 1;
  const targetOf = (values: MoveValues) => {
    const place = readPlace(values, reading);
    if (!values.doctorId || !place.dateTime || !place.minutes) return undefined;
    const { doctorId } = values;
    return { appointmentId: _id, doctorId, dateTime: place.dateTime, duration: place.minutes };
  };
  const submit = useFormSubmit(form, async (values) => {
    const place = targetOf(values);
    if (!place) return;
    if (isRest) {
      const { choices } = values;
      if (await moveRest({ rest, target: place, choices, show: form.setErrors })) draft.drop();
      return;
    }
    const { doctorId: to, dateTime: start, duration: minutes } = place;
    const target = {
      doctorId: to,
      dateTime: start,
      duration: minutes,
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
  const target = targetOf(form.values);
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
          {rest.length > 1 && (
            <WhichField
              behind={rest.length - 1}
              value={form.values.which}
              onChange={(which) => form.setFieldValue('which', which)}
            />
          )}
          <PlacePicker
            place={usePlaceForm(form)}
            read={read}
            exceptAppointmentId={_id}
            isTaken={refusal.isTaken(form.values)}
            acceptOutside={words.scheduling.booking.moveOutside}
            isSeries={isRest}
          />
          {isRest && target && (
            <RestSection
              target={target}
              choices={form.values.choices}
              error={form.errors.places}
              onChoose={(choices) => {
                form.setFieldValue('choices', choices);
                form.clearFieldError('places');
              }}
            />
          )}
        </Stack>
      </DetailsPane>
    </Form>
  );
}
