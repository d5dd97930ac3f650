import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import type { Choices } from './decision.ts';
import { type RestTarget, restQuestion } from './rest-question.ts';
import { SeriesPlaces } from './series-places.tsx';

interface RestSectionProps {
  target: RestTarget;
  choices: Choices;
  error: ReactNode;
  onChoose: (choices: Choices) => void;
}

const say = words.series;

/** Where the rest of a series would come to lie, with what is in the way. */
export function RestSection({ target, choices, error: problem, onChoose }: RestSectionProps) {
  const { data, error, isPlaceholderData } = useChannel(
    'scheduling.previewSeriesMove',
    restQuestion(target, choices),
    { placeholderData: keepPreviousData },
  );
  if (error && (!data || isPlaceholderData)) return <ErrorNote error={error.value} />;
  if (!data) return <ListSkeleton />;
  return (
    <SeriesPlaces
      rows={data.rest.map(({ appointmentId, place }) => ({ key: appointmentId, place }))}
      choices={choices}
      onChoose={(key, choice) => onChoose({ ...choices, [key]: choice })}
      labels={{ leave: say.leaveThere, anyway: say.moveAnyway }}
      error={problem}
      isBehind={isPlaceholderData}
    />
  );
}
