import type { PatientDetails } from '#shared/contract/patients.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { staffName } from '#shared/domain/user.ts';
import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { ContactPanel, EmergencyPanel, IdentityPanel, InsurancePanel } from '../page/identity-panels.tsx';
import { NextAppointmentsPanel } from './next-appointments-panel.tsx';
import classes from './overview.module.css';

const NEXT_SHOWN = 5;

/** What the front desk works with: who the patient is, how they are reached, who pays, when they come. Nothing clinical. */
export function DeskOverview({ patient }: { patient: PatientDetails }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <IdentityPanel patient={patient} />
        <ContactPanel patient={patient} />
      </div>
      <div className={classes.column}>
        <Coming patientId={patient._id} />
      </div>
      <div className={classes.column}>
        <EmergencyPanel patient={patient} />
        <InsurancePanel patient={patient} />
      </div>
    </div>
  );
}

function Coming({ patientId }: { patientId: string }) {
  const answer = useChannel('scheduling.listPatientAppointments', {
    patientId,
    when: 'upcoming',
  });
  const { data } = answer;
  if (!data) return <ListPending answer={answer} rows={4} />;
  const next = data.appointments.filter(({ status }) => isOpen(status)).slice(0, NEXT_SHOWN);
  return (
    <NextAppointmentsPanel
      appointments={next.map(({ doctor, ...appointment }) => ({
        ...appointment,
        doctor: { _id: doctor._id, name: staffName({ ...doctor, role: 'doctor' }) },
      }))}
    />
  );
}
