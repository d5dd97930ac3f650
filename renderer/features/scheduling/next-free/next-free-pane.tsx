import { Group, Stack, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { LengthField } from '../booking/length-field.tsx';
import { useFocusOnOpen } from '../use-focus-on-open.ts';
import { AmongField } from './among-field.tsx';
import { CarriedPatient } from './carried-patient.tsx';
import { useNextFree, type WishValues, wishFor } from './next-free-wish.ts';
import { focusFirstOpening, type Opening, Openings } from './openings.tsx';
import { readWish } from './read-wish.ts';
import { WeekdaysField } from './weekdays-field.tsx';

interface NextFreePaneProps {
  /** Takes a free time to the booking form. */
  onChoose: (seed: BookingSeed, date: string) => void;
  onClose: () => void;
}

const say = words.scheduling.nextFree;

/** When is the next opening? What is wished, and below it the first times that are free. */
export function NextFreePane({ onChoose, onClose }: NextFreePaneProps) {
  const { locale, timeZone } = useClinic();
  const { wish, carried } = useNextFree();
  const { question, errors } = readWish(wish, { locale, timeZone, today: useToday() });
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  useFocusOnOpen('among');
  // What is still being typed is not wrong yet.
  const errorOf = (field: keyof WishValues) => left.has(field) && errors[field];
  const check = (field: keyof WishValues) => leave(new Set(left).add(field));
  const choose = ({ dateTime, doctor }: Opening) => {
    const minutes = question?.duration;
    const seed = { ...carried, doctorId: doctor._id, dateTime, ...(minutes && { minutes }) };
    onChoose(seed, clinicDate(dateTime, timeZone));
  };
  const time = (field: 'earliest' | 'latest') => (
    <TextInput
      label={say[field]}
      data-path={field}
      flex={1}
      autoComplete="off"
      placeholder={say.anyTime}
      value={wish[field]}
      error={errorOf(field)}
      onChange={(event) => wishFor({ [field]: event.currentTarget.value })}
      onBlur={() => {
        wishFor({ [field]: readTimeOfDay(wish[field]) });
        check(field);
      }}
    />
  );
  return (
    <DetailsPane title={say.title} onClose={onClose}>
      <Stack gap="sm" onKeyDown={enterOpenings}>
        {carried.patientId && <CarriedPatient patientId={carried.patientId} />}
        <AmongField value={wish.among} onChange={(among) => wishFor({ among })} />
        <LengthField
          place={{
            values: wish,
            errors: { length: errorOf('length') },
            set: wishFor,
            check: () => check('length'),
          }}
        />
        <PlainDateInput
          label={say.from}
          placeholder={say.today}
          data-path="from"
          value={wish.from}
          error={errorOf('from')}
          onChange={(from) => wishFor({ from })}
          onBlur={() => check('from')}
        />
        <WeekdaysField chosen={wish.weekdays} onChange={(weekdays) => wishFor({ weekdays })} />
        <Group gap="sm" align="flex-start" wrap="nowrap">
          {time('earliest')}
          {time('latest')}
        </Group>
        {question && <Openings question={question} onChoose={choose} />}
      </Stack>
    </DetailsPane>
  );
}

/** Enter in a field goes on to the first free time. */
function enterOpenings(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  focusFirstOpening();
}
