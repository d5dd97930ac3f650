import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FormEvent, useState } from 'react';
import type { VitalsEdits } from '#shared/contract/visits.ts';
import type { ShownVital } from '#shared/domain/judge-vitals.ts';
import { readSpokenVitals, type SpokenVitals } from '#shared/domain/spoken-vitals-line.ts';
import { unlikelyVitals } from '#shared/domain/unlikely-vitals.ts';
import type { UnitSystem } from '#shared/domain/vital-units.ts';
import { bodyMassIndex, type MeasuredVitals, measuredVitals } from '#shared/domain/vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { hasDraft } from '../../../app/draft-store.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { useUnitSystem } from '../../../app/unit-system.ts';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { useBeAtVisit } from '../presence/use-be-at-visit.ts';
import { UnitSwitch } from './unit-switch.tsx';
import type { EarlierVital } from './vital-history.ts';
import { vitalsErrors } from './vitals-errors.ts';
import { VitalsFields } from './vitals-fields.tsx';
import { VitalsLine } from './vitals-line.tsx';
import {
  inOtherUnits,
  spokenVitals,
  understoodValues,
  type VitalsValues,
  vitalsInput,
  vitalsValues,
} from './vitals-values.ts';

interface VitalsFormProps {
  appointmentId: string;
  saved: MeasuredVitals | undefined;
  /** Completed months; undefined where the birth date is not known. */
  ageInMonths: number | undefined;
  earlier: (vital: ShownVital) => EarlierVital[];
  onSaved: () => void;
  onCancel: () => void;
  /** A form within a view that has its own first button. */
  isSecondary: boolean;
}

const say = words.visits.vitals;
const fieldNames: Record<string, string | undefined> = Object.fromEntries(
  (Object.keys(measuredVitals.shape) as (keyof MeasuredVitals)[]).map((field) => [field, say[field]]),
);

/** Under which key half-typed vitals are kept. */
const vitalsFormKey = (appointmentId: string) => `visits.vitals:${appointmentId}`;

/** Whether vitals of an appointment are typed here and not saved. */
export function hasTypedVitals(appointmentId: string | undefined): boolean {
  return appointmentId !== undefined && hasDraft(vitalsFormKey(appointmentId));
}

function measuredOnly(vitals: MeasuredVitals | undefined): MeasuredVitals {
  return vitalsInput(vitalsValues(vitals, 'metric'), 'metric');
}

/** Vitals as one speaks them, in metric or US units; BMI follows while one types. What is unlikely is asked about once. */
export function VitalsForm(props: VitalsFormProps) {
  const { appointmentId, saved, ageInMonths, earlier, onSaved, onCancel, isSecondary } = props;
  const [system, keep] = useUnitSystem();
  const [initialValues] = useState(() => vitalsValues(measuredOnly(saved), system));
  const [asked, setAsked] = useState('');
  const form = useForm<VitalsValues>({
    initialValues,
    validateInputOnBlur: true,
    validate: (values) => vitalsErrors(values, system),
  });
  const draft = useKeptDraft(vitalsFormKey(appointmentId), form, measuredOnly(saved));
  useBeAtVisit(appointmentId, 'vitals');
  const { mutateAsync } = useChannelMutation('visits.recordVitals');
  const save = useSaveEdits({
    form,
    draft,
    toInput: (values) => vitalsInput(values, system),
    send: (edits) => mutateAsync({ appointmentId, edits: edits as VitalsEdits }),
    onSaved,
  });
  const typed = vitalsInput(form.values, system);
  const isTyped = (vital: ShownVital) => vital !== 'bmi' && typed[vital] !== draft.base?.[vital];
  const unlikely = unlikelyVitals(typed, ageInMonths)
    .filter(isTyped)
    .map((vital) => say[vital])
    .join(', ');
  const isAsked = unlikely !== '' && asked === unlikely;
  const bmi = bodyMassIndex(typed.weight, typed.height);
  const take = (said: SpokenVitals['read']) => {
    const values = form.getValues();
    const next = understoodValues(values, said, system);
    form.setFieldValue('exact', next.exact);
    const wrong = vitalsErrors(next, system);
    const taken = spokenVitals.filter((known) => said[known] !== undefined);
    for (const vital of taken) form.setFieldValue(vital, next[vital]);
    // Behind the setting, which takes the field's error away, also one that is right. The others keep theirs.
    form.setErrors((errors) => ({
      ...errors,
      ...Object.fromEntries(taken.map((vital) => [vital, wrong[vital]])),
    }));
  };
  /** Moves the line into the fields. @returns whether there was anything in it */
  const moveLine = () => {
    const { line } = form.getValues();
    if (line.trim() === '') return false;
    const { read, rest } = readSpokenVitals(line, system);
    take(read);
    form.setFieldValue('line', rest);
    form.validateField('line');
    return true;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (moveLine()) return event.preventDefault();
    if (unlikely === '' || isAsked || form.validate().hasErrors) return save.onSubmit(event);
    event.preventDefault();
    setAsked(unlikely);
  };
  const ways = draft.waysOut(onCancel);
  const switchTo = (next: UnitSystem) => {
    form.setValues(inOtherUnits(form.getValues(), system, next));
    form.clearErrors();
    keep(next);
  };

  return (
    <Form onSubmit={submit} onEscape={ways.onEscape} label={say.title}>
      <Stack gap="sm">
        <UnitSwitch system={system} onChange={switchTo} />
        <VitalsLine form={form} onMove={moveLine} />
        <VitalsFields form={form} system={system} bmi={bmi} earlier={earlier} onTake={take} />
        <div role="status">
          {isAsked && (
            <Text size="sm" c="var(--attention)">
              ▲ {fill(say.unlikely, { list: unlikely })}
            </Text>
          )}
        </div>
        <FormActions
          failure={save.failure}
          isSaving={save.isSaving}
          save={isAsked ? say.saveAnyway : words.app.actions.save}
          onCancel={ways.onCancel}
          isSecondary={isSecondary}
        />
      </Stack>
      <ConflictDialog
        clashes={save.clashes}
        fieldLabel={(field) => fieldNames[field] ?? field}
        showValue={(_, value) => (value === null || value === undefined ? '' : String(value))}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}
