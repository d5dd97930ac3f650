import { Select } from '@mantine/core';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { staffName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { HeldQuestion } from '../hold/held-question.tsx';
import { DayField } from './day-field.tsx';
import { FreeTimes } from './free-times.tsx';
import { LengthField } from './length-field.tsx';
import { OnTopQuestion } from './on-top-question.tsx';
import { OutsideQuestion } from './outside-question.tsx';
import { overbookingOf, placeKey, type ReadPlace } from './place-values.ts';
import { TimeField } from './time-field.tsx';
import type { PlaceForm } from './use-place-form.ts';

interface PlacePickerProps {
  place: PlaceForm;
  read: ReadPlace;
  /** The appointment that is moved: its own time counts as free. */
  exceptAppointmentId?: string;
  /** Somebody is booked at this time: it can be booked on top. */
  isTaken: boolean;
  /** What accepting a time outside working hours, or one that a colleague holds, is called. */
  acceptOutside: string;
  /** What is in the way is asked elsewhere, for each date of a series. */
  isSeries?: boolean;
}

const say = words.scheduling.booking;
const nameOf = (doctor: DoctorColumn) => staffName({ ...doctor, role: 'doctor' });

/** Doctor, day, length and time: only free times are offered, any other can be typed. */
export function PlacePicker({
  place,
  read,
  exceptAppointmentId,
  isTaken,
  acceptOutside,
  isSeries = false,
}: PlacePickerProps) {
  const { values, errors, set, check } = place;
  const { data } = useChannel('accounts.listDoctors', {});
  const doctors = data?.doctors.filter(({ isActive }) => isActive) ?? [];
  const doctor = doctors.find(({ _id }) => _id === values.doctorId);
  return (
    <>
      <Select
        label={say.doctor}
        placeholder={say.doctorPlaceholder}
        data={doctors.map((one) => ({ value: one._id, label: nameOf(one) }))}
        searchable
        openOnFocus={false}
        selectFirstOptionOnChange
        allowDeselect={false}
        data-path="doctorId"
        value={values.doctorId}
        error={errors.doctorId}
        onChange={(doctorId) => set({ doctorId, acceptsOutside: false })}
        onBlur={() => check('doctorId')}
      />
      <DayField place={place} read={read} />
      <LengthField place={place} />
      <TimeField place={place} read={read} />
      {!isSeries && (isTaken || overbookingOf(values)) && (
        <OnTopQuestion key={placeKey(values)} place={place} />
      )}
      <HeldQuestion place={place} read={read} label={acceptOutside} />
      {doctor && !isSeries && (
        <OutsideQuestion place={place} read={read} doctor={doctor} label={acceptOutside} />
      )}
      <FreeTimes
        doctorId={doctor?._id}
        read={read}
        exceptAppointmentId={exceptAppointmentId}
        onChoose={(moment, time) => set({ time, moment, acceptsOutside: false })}
      />
    </>
  );
}
