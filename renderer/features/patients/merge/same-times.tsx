import { Button, Group, Stack, Text } from '@mantine/core';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { FieldSection } from '../../../components/field-section.tsx';

interface SameTimesProps {
  pairs: readonly (readonly [AppointmentView, AppointmentView])[];
  onResolved: () => void;
}

const say = words.registry.merge;

/** Appointments that one person cannot both keep: of each pair one is cancelled before the merge. */
export function SameTimes({ pairs, onResolved }: SameTimesProps) {
  if (pairs.length === 0) return null;
  return (
    <FieldSection title={say.sameTimes} description={say.sameTimesText}>
      <Stack gap={12}>
        {pairs.map(([one, other]) => (
          <Stack key={`${one._id} ${other._id}`} gap={4}>
            {[one, other].map((appointment) => (
              <Choice key={appointment._id} appointment={appointment} onResolved={onResolved} />
            ))}
          </Stack>
        ))}
      </Stack>
    </FieldSection>
  );
}

function Choice({ appointment, onResolved }: { appointment: AppointmentView; onResolved: () => void }) {
  const formats = useFormats();
  const { mutateAsync, isPending } = useChannelMutation('scheduling.cancelAppointment');
  const { _id, revision, dateTime, reason, status } = appointment;
  const doctor = staffName({ ...appointment.doctor, role: 'doctor' });
  const when = formats.dateTime(dateTime);
  const cancel = async () => {
    try {
      await mutateAsync({ appointmentId: _id, revision, reason: say.cancelReason });
      toastDone(fill(say.cancelled, { doctor }));
    } catch (error) {
      toastFailure(error);
    }
    onResolved();
  };
  return (
    <Group justify="space-between" wrap="nowrap" gap={12}>
      <Text>
        {when}, {doctor}: {reason}
      </Text>
      {isOpen(status) && (
        <Button
          variant="default"
          size="compact-sm"
          flex="none"
          loading={isPending}
          aria-label={fill(say.cancelOneOf, { doctor, when })}
          onClick={() => void cancel()}
        >
          {say.cancelOne}
        </Button>
      )}
    </Group>
  );
}
