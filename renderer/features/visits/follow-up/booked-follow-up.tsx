import { Button, Group, Text } from '@mantine/core';
import { IconCalendarCheck, IconCalendarOff } from '@tabler/icons-react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { isOpen, takesTime } from '#shared/domain/appointment.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';

interface BookedFollowUpProps {
  visit: VisitView;
  appointmentId: string;
  isBusy: boolean;
  onCancel: (appointment: AppointmentView) => void;
  /** What was booked no longer stands: the note forgets it, so that another time can be booked. */
  onForget: () => void;
}

const say = words.visits.followUp;
const MOST_READ = 100;

/** The appointment that was booked for a follow-up as it stands now: the front desk may have moved or cancelled it since. */
export function BookedFollowUp({ visit, appointmentId, isBusy, onCancel, onForget }: BookedFollowUpProps) {
  const formats = useFormats();
  const { timeZone } = useClinic();
  const canBook = useCan('scheduling.book');
  const { data } = useChannel('scheduling.listPatientAppointments', {
    patientId: visit.patientId,
    when: 'upcoming',
    limit: MOST_READ,
  });
  if (!data) return null;
  const booked = data.appointments.find(({ _id }) => _id === appointmentId);
  if (!booked || !takesTime(booked)) {
    return (
      <Group gap={8} wrap="nowrap" justify="space-between">
        <Group gap={6} wrap="nowrap" c="var(--attention)">
          <IconCalendarOff size={16} stroke={2} aria-hidden />
          <Text size="sm">{booked ? say.wasCancelled : say.isOver}</Text>
        </Group>
        <Button variant="default" size="compact-sm" flex="none" onClick={onForget}>
          {say.bookAnother}
        </Button>
      </Group>
    );
  }
  const { dateTime, doctor, status } = booked;
  const when = `${formats.shortWeekdayDate(clinicDate(dateTime, timeZone))}, ${formats.time(dateTime)}`;
  const isOther = doctor._id !== visit.doctorId;
  return (
    <Group gap={8} wrap="nowrap" justify="space-between">
      <Group gap={6} wrap="nowrap" c="var(--good)">
        <IconCalendarCheck size={16} stroke={2} aria-hidden />
        <Text size="sm" fw={600}>
          {isOther
            ? fill(say.bookedWith, { when, doctor: `Dr ${doctor.firstName} ${doctor.lastName}` })
            : fill(say.booked, { when })}
        </Text>
      </Group>
      {canBook && isOpen(status) && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          flex="none"
          loading={isBusy}
          aria-label={say.undoOf}
          onClick={() => onCancel(booked)}
        >
          {say.undo}
        </Button>
      )}
    </Group>
  );
}
