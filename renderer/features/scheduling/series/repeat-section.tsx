import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { keepPreviousData } from '@tanstack/react-query';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import type { BookingValues } from '../booking/booking-values.ts';
import type { PlaceReading } from '../booking/place-values.ts';
import { choiceKey } from './decision.ts';
import { SeriesPlaces } from './series-places.tsx';
import { seriesQuestion } from './series-question.ts';

interface RepeatSectionProps {
  form: UseFormReturnType<BookingValues>;
  reading: PlaceReading;
}

const say = words.series;

/** Whether an appointment repeats, how often, and every date with what is in its way. */
export function RepeatSection({ form, reading }: RepeatSectionProps) {
  const { values, errors } = form;
  const number = (field: 'everyWeeks' | 'times', label: string) => (
    <TextInput
      aria-label={label}
      w="3.75rem"
      inputMode="numeric"
      autoComplete="off"
      data-path={field}
      value={values[field]}
      error={Boolean(errors[field])}
      onChange={(event) => form.setFieldValue(field, event.currentTarget.value)}
      onBlur={() => form.validateField(field)}
    />
  );
  return (
    <>
      <Checkbox
        label={say.repeat}
        checked={values.repeats}
        onChange={(event) => form.setFieldValue('repeats', event.currentTarget.checked)}
      />
      {values.repeats && (
        <>
          <Group gap={8}>
            <span>{say.every}</span>
            {number('everyWeeks', say.weeks)}
            <span>{say.weeksUnit}</span>
            {number('times', say.times)}
            <span>{say.timesUnit}</span>
          </Group>
          {(errors.everyWeeks || errors.times) && (
            <Text size="sm" c="red" role="alert">
              {errors.everyWeeks} {errors.times}
            </Text>
          )}
          <SeriesDates form={form} reading={reading} />
        </>
      )}
    </>
  );
}

function SeriesDates({ form, reading }: RepeatSectionProps) {
  const { values, errors } = form;
  const question = seriesQuestion(values, reading);
  const { data, error, isPlaceholderData } = useChannel('scheduling.previewSeries', question ?? NOTHING, {
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  });
  if (!question) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {say.placeFirst}
      </Text>
    );
  }
  if (error && (!data || isPlaceholderData)) return <ErrorNote error={error.value} />;
  if (!data) return <ListSkeleton />;
  return (
    <SeriesPlaces
      rows={data.places.map((place) => ({ key: choiceKey(place), place }))}
      choices={values.choices}
      onChoose={(key, choice) => {
        form.setFieldValue('choices', { ...values.choices, [key]: choice });
        form.clearFieldError('places');
      }}
      labels={{ leave: say.leaveOut, anyway: say.anyway }}
      error={errors.places}
      isBehind={isPlaceholderData}
    />
  );
}

/** Never asked: it stands where there is no question yet. */
const NOTHING = { patientId: '', doctorId: '', dateTime: '', duration: 0, everyWeeks: 0, times: 0 };
