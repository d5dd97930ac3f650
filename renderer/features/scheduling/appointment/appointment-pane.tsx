import { Button, Stack, Title } from '@mantine/core';
import { IconAlertTriangle, IconStack2, IconUserOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName } from '#shared/domain/user.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNow } from '../../../app/now.ts';
import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { AppointmentStatusBadge } from '../../../components/appointment-status-badge.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { FactList } from '../../../components/fact-list.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import type { NextFreeStart } from '../next-free/next-free-wish.ts';
import { PatientPrints } from '../print/patient-prints.tsx';
import { SeriesSection } from '../series/series-section.tsx';
import { useFocusBlock } from '../use-focus-on-open.ts';
import type { WaitSeed } from '../waitlist/wait-seed.ts';
import { WantsEarlier } from '../waitlist/wants-earlier.tsx';
import classes from './appointment.module.css';
import { historyOf } from './history-of.ts';
import { StepButtons } from './step-buttons.tsx';
import { useAppointmentFacts } from './use-appointment-facts.ts';

interface AppointmentPaneProps {
  appointment: AppointmentView;
  onMove: () => void;
  onCancel: () => void;
  onNextFree: (start: NextFreeStart) => void;
  /** Puts the patient on the waitlist, for a time before this one. */
  onWait: (seed: WaitSeed) => void;
  onWaitlist: () => void;
  /** Shows another appointment. */
  onOpen: (id: string, date: string) => void;
  onClose: () => void;
}

const say = words.scheduling.pane;

/** Whose appointment it is, when and why, what happened so far, and what can be done. */
export function AppointmentPane({
  appointment,
  onMove,
  onCancel,
  onNextFree,
  onWait,
  onWaitlist,
  onOpen,
  onClose,
}: AppointmentPaneProps) {
  const formats = useFormats();
  const now = useNow();
  const canBook = useCan('scheduling.book');
  const { patient } = appointment;
  useFocusBlock(appointment._id);
  const { facts, identity } = useAppointmentFacts(appointment);
  const { data } = useChannel('scheduling.listPatientAppointments', {
    patientId: patient._id,
    when: 'upcoming',
  });
  const noShows = data?.noShowCount ?? 0;
  return (
    <DetailsPane
      title={
        <Link to={`/patients/${patient._id}`} className={classes.name ?? ''}>
          {fullName(patient)}
        </Link>
      }
      subtitle={identity}
      onClose={onClose}
      foot={
        canBook && (
          <StepButtons
            appointment={appointment}
            onMove={onMove}
            onCancel={onCancel}
            onAnother={() => onNextFree(anotherFor(appointment))}
          />
        )
      }
    >
      <Stack gap="md">
        <div className={classes.badges}>
          <AppointmentStatusBadge status={appointment.status} arrivedAt={appointment.arrivedAt} />
          {appointment.type === 'emergency' && (
            <StatusBadge tone="danger" icon={IconAlertTriangle}>
              {words.scheduling.calendar.emergency}
            </StatusBadge>
          )}
          {appointment.overbooking && (
            <StatusBadge tone="attention" icon={IconStack2}>
              {words.scheduling.onTop.mark}
            </StatusBadge>
          )}
          {noShows > 0 && (
            <StatusBadge tone="attention" icon={IconUserOff}>
              {count(say.noShows, noShows)}
            </StatusBadge>
          )}
        </div>
        <FactList facts={facts} />
        {appointment.series && (
          <SeriesSection series={appointment.series} appointmentId={appointment._id} onOpen={onOpen} />
        )}
        <section>
          <Title order={3} c="dimmed" mb={4}>
            {say.history}
          </Title>
          <ol className={classes.history}>
            {historyOf(appointment, now, formats).map(({ what, detail }) => (
              <li key={what}>
                <span>{what}</span>
                {detail && <span>{detail}</span>}
              </li>
            ))}
          </ol>
        </section>
        {canBook && <WantsEarlier appointment={appointment} onWait={onWait} onWaitlist={onWaitlist} />}
        <div className={classes.ways}>
          <Button variant="default" component={Link} to={`/patients/${patient._id}`}>
            {say.openPatient}
          </Button>
          <PatientPrints patientId={patient._id} appointmentId={appointment._id} />
        </div>
      </Stack>
    </DetailsPane>
  );
}

/** What a time that is to take the place of an appointment should be like. */
function anotherFor({ patient, doctor, duration, type, reason }: AppointmentView): NextFreeStart {
  return { patientId: patient._id, doctorId: doctor._id, minutes: duration, type, reason };
}
