import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { Form } from '../../../components/form/form.tsx';
import { StageCard } from '../../../components/stage-card.tsx';
import { type SetUpStep, setUpSteps } from './set-up-values.ts';

interface StepCardProps {
  step: SetUpStep;
  title: string;
  lead: string;
  submit?: string;
  isBusy?: boolean;
  onBack: () => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** One step of setting up: its questions, back and on. */
export function StepCard(props: StepCardProps) {
  const position = { step: setUpSteps.indexOf(props.step) + 1, total: setUpSteps.length };
  return (
    <StageCard title={props.title} lead={props.lead} step={fill(words.clinic.steps.label, position)}>
      <Form onSubmit={props.onSubmit} label={props.title}>
        <Stack gap="md">
          {props.children}
          <Group justify="space-between" mt={4}>
            <Button variant="default" onClick={props.onBack}>
              {words.app.actions.back}
            </Button>
            <Button type="submit" loading={props.isBusy ?? false}>
              {props.submit ?? words.app.actions.next}
            </Button>
          </Group>
        </Stack>
      </Form>
    </StageCard>
  );
}
