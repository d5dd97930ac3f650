import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useFormats } from '../../../app/formats.ts';
import { useNow } from '../../../app/now.ts';
import { useChannel } from '../../../app/queries.ts';
import { useSession } from '../../../app/session.ts';
import { AllergyBadge } from '../../../components/allergy-badge.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { AppointmentVitals } from '../vitals/appointment-vitals.tsx';
import { useOpenVisit } from './use-open-visit.ts';

const say = words.visits.day;

/** What can be done for the chosen patient: vitals, the visit, the chart. */
export function DayPane({ appointment, onClose }: { appointment: AppointmentView; onClose: () => void }) {
  const formats = useFormats();
  const now = useNow();
  const { user } = useSession();
  const { open, isOpening } = useOpenVisit();
  const { patient, arrivedAt, status } = appointment;
  const { data: chart } = useChannel('patients.getChart', { patientId: patient._id });
  const isOwn = user.role === 'doctor' && appointment.doctor._id === user._id;
  const isHere = arrivedAt !== undefined;
  const waited = arrivedAt ? Math.max(0, Math.round((Date.parse(now) - Date.parse(arrivedAt)) / 60_000)) : 0;
  const action = status === 'completed' ? say.read : status === 'in-progress' ? say.goOn : say.begin;
  const canOpen = (isOwn && isHere) || (status === 'completed' && appointment.visitId !== undefined);
  return (
    <DetailsPane
      title={fullName(patient)}
      subtitle={[
        formats.time(appointment.dateTime),
        appointmentTypeLabels[appointment.type],
        patient.patientId,
      ].join(' · ')}
      onClose={onClose}
      foot={
        <Group gap={8}>
          {canOpen && (
            <Button px="sm" loading={isOpening} onClick={() => void open(appointment)}>
              {action}
            </Button>
          )}
          <Button variant="default" px="sm" component={Link} to={`/patients/${patient._id}`}>
            {say.openChart}
          </Button>
        </Group>
      }
    >
      <Stack gap="md">
        <Text>{appointment.reason}</Text>
        {chart && <AllergyBadge allergies={chart.allergies} />}
        {isOpen(status) && (
          <Text size="sm" c="dimmed">
            {arrivedAt ? fill(say.arrived, { time: formats.time(arrivedAt), count: waited }) : say.notHere}
          </Text>
        )}
        {isHere && (
          <ChartScope key={patient._id} patientId={patient._id}>
            <AppointmentVitals key={appointment._id} appointment={appointment} isSecondary={canOpen} />
          </ChartScope>
        )}
      </Stack>
    </DetailsPane>
  );
}
