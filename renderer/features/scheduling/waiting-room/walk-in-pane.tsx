import { Select, Text, TextInput } from '@mantine/core';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useNow } from '../../../app/now.ts';
import { useChannel } from '../../../app/queries.ts';
import { PatientField } from '../booking/patient-field.tsx';
import { TypeField } from '../booking/type-field.tsx';
import { PaneForm } from '../pane-form.tsx';
import { type DoctorWithQueue, doctorsByQueue } from './doctors-by-queue.ts';
import { useWalkInForm } from './use-walk-in-form.ts';

interface WalkInPaneProps {
  /** All of today: they say how many are here for each doctor. */
  appointments: readonly AppointmentView[];
  newcomerId: string | undefined;
  onBooked: (appointmentId: string) => void;
  onClose: () => void;
}

const say = words.scheduling.waitingRoom.walkIn;

const option = ({ doctor, queue, isWorking }: DoctorWithQueue) => ({
  value: doctor._id,
  label: fill(isWorking ? say.queue : say.away, {
    doctor: staffName({ ...doctor, role: 'doctor' }),
    count: queue,
  }),
});

/** Somebody stands at the desk without an appointment: who, why, and the doctor with the shortest queue. */
export function WalkInPane({ appointments, newcomerId, onBooked, onClose }: WalkInPaneProps) {
  const { timeZone } = useClinic();
  const today = useToday();
  const { data } = useChannel('accounts.listDoctors', {});
  const { data: closed } = useChannel('scheduling.listExceptions', { from: today, to: today });
  const offered = doctorsByQueue(
    data?.doctors ?? [],
    appointments,
    closed?.exceptions ?? [],
    useNow(),
    timeZone,
  ).map(option);
  const offeredId = offered[0]?.value;
  const { form, submit, choosePatient, startOver } = useWalkInForm({ offeredId, newcomerId, onBooked });
  const { patient, doctorId } = form.values;
  return (
    <PaneForm
      title={say.title}
      subtitle={say.hint}
      save={say.save}
      submit={submit}
      isDirty={form.isDirty()}
      onStartOver={startOver}
      onClose={onClose}
    >
      <PatientField
        patient={patient}
        error={form.errors.patient}
        returnsTo="walk-in"
        onChoose={choosePatient}
        onLeave={() => void form.validateField('patient')}
      />
      <TextInput label={say.reason} autoComplete="off" {...form.getInputProps('reason')} />
      <Select
        label={say.doctor}
        data={offered}
        allowDeselect={false}
        {...form.getInputProps('doctorId')}
        value={doctorId ?? offeredId ?? null}
      />
      <TypeField type={form.values.type} onChoose={(type) => form.setFieldValue('type', type)} />
      {offered.length === 0 && data && <Text c="dimmed">{words.scheduling.empty.noDoctorsText}</Text>}
    </PaneForm>
  );
}
