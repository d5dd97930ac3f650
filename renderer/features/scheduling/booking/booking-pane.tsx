import { Button, Textarea, TextInput } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import type { NextFreeStart } from '../next-free/next-free-wish.ts';
import { PaneForm } from '../pane-form.tsx';
import { RepeatSection } from '../series/repeat-section.tsx';
import { focusNextEmpty } from './focus-next-empty.ts';
import { PatientField } from './patient-field.tsx';
import { PlacePicker } from './place-picker.tsx';
import { readPlace } from './place-values.ts';
import { TypeField } from './type-field.tsx';
import { useBookingForm } from './use-booking-form.ts';

interface BookingPaneProps {
  onBooked: (id: string, date: string) => void;
  onNextFree: (start: NextFreeStart) => void;
  onClose: () => void;
}

const say = words.scheduling.booking;

/** A new appointment. Closing keeps what is typed. */
export function BookingPane({ onBooked, onNextFree, onClose }: BookingPaneProps) {
  const { form, place, isTaken, reading, submit, isRestored, startOver, chooseType } =
    useBookingForm(onBooked);
  const read = readPlace(form.values, reading);
  const { patient, doctorId } = form.values;
  const findNextFree = () =>
    onNextFree({
      ...(patient && { patientId: patient._id }),
      ...(doctorId && { doctorId }),
      ...(read.minutes && { minutes: read.minutes }),
    });
  return (
    <PaneForm
      title={say.title}
      save={form.values.repeats ? words.series.save : say.save}
      submit={submit}
      isDirty={form.isDirty()}
      isRestored={isRestored}
      onStartOver={startOver}
      onClose={onClose}
    >
      <PatientField
        patient={patient}
        error={form.errors.patient}
        onChoose={(chosen) => {
          form.setFieldValue('patient', chosen);
          if (chosen) focusNextEmpty(form.values);
        }}
        onLeave={() => void form.validateField('patient')}
      />
      <PlacePicker
        place={place}
        read={read}
        isTaken={isTaken}
        acceptOutside={say.acceptOutside}
        isSeries={form.values.repeats}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconCalendarSearch size={16} stroke={1.75} aria-hidden />}
        onClick={findNextFree}
      >
        {words.scheduling.nextFree.find}
      </Button>
      <RepeatSection form={form} reading={reading} />
      <TypeField type={form.values.type} onChoose={chooseType} />
      <TextInput label={say.reason} autoComplete="off" {...form.getInputProps('reason')} />
      <Textarea label={say.notes} autosize minRows={2} {...form.getInputProps('notes')} />
    </PaneForm>
  );
}
