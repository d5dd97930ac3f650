import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { staffName, weekdays } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { RestoredNote } from '../../../components/restored-note.tsx';
import { DayHours } from './day-hours.tsx';
import classes from './hours.module.css';
import { copyDay } from './paint-week.ts';
import { showWeek } from './show-week.ts';
import { useSaveWeek } from './use-save-week.ts';
import { WeekGrid } from './week-grid.tsx';
import { hoursPerWeek, weekErrors, weekValues } from './week-values.ts';

const say = words.accounts.hours;
const WORKDAYS = ['Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** A doctor's working hours: several stretches a day, day by day. */
export function HoursForm({
  doctor,
}: {
  doctor: Pick<DoctorColumn, '_id' | 'firstName' | 'lastName' | 'availability'>;
}) {
  const saved = doctor.availability ?? [];
  const [initialValues] = useState(() => weekValues(saved));
  const form = useForm({ initialValues, validate: weekErrors, validateInputOnBlur: true });
  const draft = useKeptDraft(`accounts.hours:${doctor._id}`, form, doctor.availability ?? null);
  const name = staffName({ ...doctor, role: 'doctor' });
  const save = useSaveWeek({
    doctorId: doctor._id,
    form,
    draft,
    onSaved: () => {
      form.resetDirty();
      toastDone(fill(say.saved, { name }));
    },
  });
  const copyMonday = () => {
    form.setFieldValue('week', copyDay(form.values.week, 'Monday', WORKDAYS));
  };
  const startOver = () => {
    form.setValues(weekValues(saved));
    draft.setBase(doctor.availability ?? null);
    draft.drop();
  };
  return (
    <Form onSubmit={save.onSubmit} label={say.title}>
      <Stack gap="md">
        {draft.isRestored && <RestoredNote onStartOver={startOver} />}
        <Text c="dimmed" size="sm" aria-hidden>
          {say.paint}
        </Text>
        <WeekGrid week={form.values.week} onChange={(week) => form.setFieldValue('week', week)} />
        <div className={classes.week}>
          {weekdays.map((day) => (
            <DayHours key={day} day={day} form={form} />
          ))}
        </div>
        <FormFailure failure={save.failure} />
        <Group gap={8}>
          <Button type="submit" loading={save.isSaving}>
            {say.save}
          </Button>
          <Button variant="default" onClick={copyMonday}>
            {say.copyToWeekdays}
          </Button>
          <Text c="dimmed">{fill(say.total, { hours: hoursPerWeek(form.values) })}</Text>
        </Group>
      </Stack>
      <ConflictDialog
        clashes={save.clashes}
        fieldLabel={() => say.title}
        showValue={(_, value) => showWeek(value)}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}
