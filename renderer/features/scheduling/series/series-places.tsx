import { Select, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SeriesPlace } from '#shared/contract/series.ts';
import { count, fill } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { ANYWAY, type Choices, decide, LEAVE } from './decision.ts';
import classes from './series.module.css';

interface SeriesPlacesProps {
  rows: readonly { key: string; place: SeriesPlace }[];
  choices: Choices;
  onChoose: (key: string, choice: string) => void;
  /** What leaving a date alone and taking one outside of the hours are called. */
  labels: { leave: string; anyway: string };
  /** Something must still be chosen, or something has changed. */
  error: ReactNode;
  isBehind: boolean;
}

const say = words.series;

/** Every date with what is in its way; where something is, what to do about it. */
export function SeriesPlaces({ rows, choices, onChoose, labels, error, isBehind }: SeriesPlacesProps) {
  const clashes = rows.filter(({ place }) => place.state !== 'free').length;
  return (
    <section aria-label={say.dates} aria-busy={isBehind}>
      <Text size="sm" c="dimmed" role="status">
        {count(say.summary, rows.length)}, {clashes > 0 ? count(say.inTheWay, clashes) : say.noneInTheWay}
      </Text>
      {error && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
      <ol className={classes.places} data-behind={isBehind || undefined}>
        {rows.map(({ key, place }) => (
          <PlaceRow
            key={key}
            place={place}
            choice={choices[key]}
            onChoose={(choice) => onChoose(key, choice)}
            labels={labels}
            isMissing={Boolean(error)}
          />
        ))}
      </ol>
    </section>
  );
}

interface PlaceRowProps {
  place: SeriesPlace;
  choice: string | undefined;
  onChoose: (choice: string) => void;
  labels: SeriesPlacesProps['labels'];
  isMissing: boolean;
}

function PlaceRow({ place, choice, onChoose, labels, isMissing }: PlaceRowProps) {
  const formats = useFormats();
  const { date, dateTime, state, closed, others } = place;
  const decision = decide(place, choice);
  const day = formats.weekdayDate(date);
  if (state === 'free') {
    return (
      <li className={classes.place}>
        <span>{day}</span>
        <b>{dateTime && formats.time(dateTime)}</b>
        <span className={classes.free}>
          <IconCheck size={14} stroke={2.25} aria-hidden />
          {say.free}
        </span>
      </li>
    );
  }
  const options = [
    { value: LEAVE, label: labels.leave },
    ...(state === 'outside' ? [{ value: ANYWAY, label: labels.anyway }] : []),
    ...others.map((moment) => ({ value: moment, label: fill(say.atTime, { time: formats.time(moment) }) })),
  ];
  const isOpen = decision.kind === 'undecided';
  const reason = closed && fill(say.because, { ...closed, kind: exceptionKindLabels[closed.kind] });
  return (
    <li className={classes.place} data-clash data-decided={!isOpen || undefined}>
      <span>{day}</span>
      <b>{dateTime && formats.time(dateTime)}</b>
      <span className={classes.why}>
        <IconAlertTriangle size={14} stroke={2} aria-hidden />
        {[say.states[state], reason].filter(Boolean).join('. ')}
      </span>
      <Select
        className={classes.choice ?? ''}
        size="sm"
        aria-label={fill(say.choiceFor, { date: day })}
        placeholder={say.choose}
        data={options}
        allowDeselect={false}
        error={isOpen && isMissing}
        data-path={isOpen ? 'places' : undefined}
        value={isOpen ? null : (choice ?? null)}
        onChange={(value) => value && onChoose(value)}
      />
    </li>
  );
}
