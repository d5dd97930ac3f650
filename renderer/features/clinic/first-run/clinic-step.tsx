import { TextInput } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import { focusFirstError } from '../../../components/form/focus-first-error.ts';
import { ClockThere } from '../clock-there.tsx';
import { LocaleSelect } from '../locale-select.tsx';
import { TimeZoneSelect } from '../time-zone-select.tsx';
import { StepCard } from './step-card.tsx';
import type { SetUpForm } from './use-set-up-form.ts';

const say = words.clinic.profile;

/** The clinic's name, and where its clocks are. */
export function ClinicStep({
  form,
  onBack,
  onNext,
}: {
  form: SetUpForm;
  onBack: () => void;
  onNext: () => void;
}) {
  const { timeZone, locale } = form.values.clinic;
  return (
    <StepCard
      step="clinic"
      title={say.title}
      lead={say.lead}
      onBack={onBack}
      onSubmit={form.onSubmit(onNext, (errors) => focusFirstError(Object.keys(errors)))}
    >
      <TextInput
        label={say.name}
        autoFocus
        autoComplete="organization"
        {...form.getInputProps('clinic.name')}
      />
      <TimeZoneSelect label={say.timeZone} {...form.getInputProps('clinic.timeZone')} />
      <LocaleSelect label={say.locale} {...form.getInputProps('clinic.locale')} />
      <ClockThere timeZone={timeZone} locale={locale} />
    </StepCard>
  );
}
