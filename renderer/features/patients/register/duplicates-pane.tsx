import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import type { PatientInput } from '../patient-values.ts';
import { DuplicateCard } from './duplicate-card.tsx';

const TYPING_PAUSE_MS = 300;
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const say = words.patients.registration;

/** Who is already registered and looks like what is being typed. */
export function DuplicatesPane({ typed }: { typed: PatientInput }) {
  const { firstName, lastName, dateOfBirth, phone } = typed;
  const asked = JSON.stringify({
    firstName: firstName.slice(0, 100),
    lastName: lastName.slice(0, 100),
    ...(dateOfBirth && CALENDAR_DATE.test(dateOfBirth) && { dateOfBirth }),
    ...(phone && { phone: phone.slice(0, 40) }),
  });
  const [settled] = useDebouncedValue(asked, TYPING_PAUSE_MS);
  const isEnough = Boolean(firstName && lastName) || Boolean(phone);
  const { data, error, refetch } = useChannel('patients.findLikelyDuplicates', JSON.parse(settled), {
    enabled: isEnough,
    placeholderData: keepPreviousData,
  });
  const duplicates = isEnough ? (data?.duplicates ?? []) : [];
  return (
    <DetailsPane title={say.duplicates} subtitle={duplicates.length > 0 ? say.duplicatesText : undefined}>
      <div aria-live="polite">
        {error && isEnough && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && duplicates.length === 0 && (
          <Text c="dimmed">{isEnough && data ? say.noDuplicates : say.duplicatesIdle}</Text>
        )}
        {duplicates.map((duplicate) => (
          <DuplicateCard key={duplicate.patient._id} duplicate={duplicate} />
        ))}
      </div>
    </DetailsPane>
  );
}
