import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDoorEnter, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { placeOf } from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { useAppointmentCall } from '../appointment/use-appointment-call.ts';
import { PatientPrints } from '../print/patient-prints.tsx';
import { CorrectDetailsForm } from './correct-details-form.tsx';
import { DetailList } from './detail-list.tsx';
import { flawsOf } from './details-to-confirm.ts';

interface CheckInPaneProps {
  /** Undefined where the appointment is not on today's board any more. */
  appointment: AppointmentView | undefined;
  onDone: () => void;
}

const say = words.scheduling.waitingRoom.checkIn;

/** The patient is at the desk: phone, address and insurance are asked once more, then one key checks them in. */
export function CheckInPane({ appointment, onDone }: CheckInPaneProps) {
  if (!appointment || placeOf(appointment) !== 'expected') {
    return (
      <DetailsPane title={words.scheduling.waitingRoom.steps.checkIn} onClose={onDone}>
        {say.gone}
      </DetailsPane>
    );
  }
  const patientId = appointment.patient._id;
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientAtDesk appointment={appointment} onDone={onDone} />
    </ChartScope>
  );
}

function PatientAtDesk({ appointment, onDone }: { appointment: AppointmentView; onDone: () => void }) {
  const formats = useFormats();
  const { patient, doctor, dateTime } = appointment;
  const [isCorrecting, setCorrecting] = useState(false);
  const answer = useChannel('patients.getPatient', { patientId: patient._id });
  const { data } = answer;
  const title = fill(say.title, { name: fullName(patient) });
  if (data && isCorrecting)
    return <CorrectDetailsForm title={title} patient={data} onClose={() => setCorrecting(false)} />;
  const subtitle = [formats.time(dateTime), staffName({ ...doctor, role: 'doctor' }), patient.patientId];
  if (!data) {
    return (
      <DetailsPane title={title} subtitle={subtitle.join(' · ')} onClose={onDone}>
        <ListPending answer={answer} />
      </DetailsPane>
    );
  }
  return (
    <DetailsPane
      title={title}
      subtitle={subtitle.join(' · ')}
      onClose={onDone}
      foot={
        <CheckInButtons
          appointment={appointment}
          details={data}
          onCorrect={() => setCorrecting(true)}
          onDone={onDone}
        />
      }
    >
      <Stack gap="md">
        <Text>{say.ask}</Text>
        <DetailList patient={data} />
        <Group gap={8}>
          <PatientPrints patientId={patient._id} appointmentId={appointment._id} />
        </Group>
      </Stack>
    </DetailsPane>
  );
}

interface CheckInButtonsProps {
  appointment: AppointmentView;
  details: PatientDetails;
  onCorrect: () => void;
  onDone: () => void;
}

function CheckInButtons({ appointment, details, onCorrect, onDone }: CheckInButtonsProps) {
  const today = useToday();
  const hasConfirmedDetails = Object.keys(flawsOf(details, today)).length === 0;
  const checkingIn = useAppointmentCall('scheduling.checkInPatient');
  const undoing = useAppointmentCall('scheduling.undoCheckIn');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);

  const checkIn = async () => {
    const { _id, revision } = appointment;
    const arrived = await checkingIn.run({ appointmentId: _id, revision, hasConfirmedDetails });
    if (!arrived) return;
    const step = { appointmentId: arrived._id, revision: arrived.revision };
    toastDone(
      fill(words.scheduling.steps.checkedIn, { name: fullName(arrived.patient) }),
      () => void undoing.run(step),
    );
    onDone();
  };
  useScreenKeys('check-in', [
    { keys: 'I', label: words.scheduling.steps.checkIn, run: () => void checkIn() },
    { keys: 'E', label: say.correct, run: onCorrect },
  ]);
  return (
    <>
      <Button
        ref={button}
        flex="1 0 auto"
        leftSection={<IconDoorEnter size={16} stroke={1.75} aria-hidden />}
        rightSection={<KeyHint keys="I" />}
        loading={checkingIn.isBusy}
        onClick={() => void checkIn()}
      >
        {hasConfirmedDetails ? say.allCorrect : say.asItIs}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
        rightSection={<KeyHint keys="E" />}
        onClick={onCorrect}
      >
        {say.correct}
      </Button>
    </>
  );
}
