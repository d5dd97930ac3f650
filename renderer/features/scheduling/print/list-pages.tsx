import type { PreparedPrint, PrintedAppointment, PrintedList } from '#shared/contract/printing.ts';
import { takesTime } from '#shared/domain/appointment.ts';
import { formatDateRange } from '#shared/domain/clinic-time.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { appointmentStatusLabels, appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { shownStatus } from '../../../components/appointment-look.ts';
import paperClasses from '../../../components/print/print.module.css';
import { Sheet } from '../../../components/print/sheet.tsx';
import { useBorn } from '../../../components/print/use-born.ts';
import { type ListRow, listRows, paginate } from './list-rows.ts';
import classes from './print.module.css';

const say = words.printing.list;

interface ListPagesProps {
  list: PrintedList;
  paper: Paper;
  prepared: PreparedPrint;
}

/** The pages of one doctor's list, numbered by themselves: each doctor is handed their own. */
export function ListPages({ list, paper, prepared }: ListPagesProps) {
  const { name, locale, timeZone } = useClinic();
  const formats = useFormats();
  const pages = paginate(listRows(list, timeZone), paper);
  const booked = list.appointments.filter(takesTime).length;
  const days =
    list.from === list.to ? formats.weekdayDate(list.from) : formatDateRange(list.from, list.to, locale);
  const printedBy = fill(say.printedBy, {
    when: formats.dateTime(prepared.preparedAt),
    name: prepared.preparedBy,
  });
  return pages.map((rows, index) => (
    <Sheet key={rows[0]?.kind === 'date' ? `${rows[0].date} ${index}` : index} paper={paper}>
      <header className={paperClasses.head}>
        <div>
          <h2>{staffName({ ...list.doctor, role: 'doctor' })}</h2>
          <p>
            {days}, {count(say.booked, booked)}
          </p>
        </div>
        <p>{name}</p>
      </header>
      <table className={classes.list}>
        <thead>
          <tr>
            <th>{say.time}</th>
            <th>{say.patient}</th>
            <th>{say.phone}</th>
            <th>{say.type}</th>
            <th>{say.reason}</th>
            <th>{say.done}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.kind === 'date' ? row.date : row.appointment._id} row={row} />
          ))}
        </tbody>
      </table>
      <footer className={paperClasses.foot}>
        <span>{printedBy}</span>
        <span>{say.confidential}</span>
        <span>{fill(say.page, { page: index + 1, pages: pages.length })}</span>
      </footer>
    </Sheet>
  ));
}

function Row({ row }: { row: ListRow }) {
  const formats = useFormats();
  if (row.kind === 'appointment') return <AppointmentRow appointment={row.appointment} />;
  return (
    <tr>
      <th colSpan={6} scope="rowgroup">
        {formats.weekdayDate(row.date)}
      </th>
    </tr>
  );
}

function AppointmentRow({ appointment }: { appointment: PrintedAppointment }) {
  const formats = useFormats();
  const born = useBorn();
  const { dateTime, duration, patient, type, reason } = appointment;
  return (
    <tr>
      <td>
        <b>{formats.time(dateTime)}</b>
        <br />
        {fill(say.minutes, { count: duration })}
      </td>
      <td>
        <div className={classes.name}>{fullName(patient)}</div>
        <div>{[patient.patientId, born(patient)].filter(Boolean).join(', ')}</div>
      </td>
      <td>{patient.phone}</td>
      <td>
        {appointmentTypeLabels[type]}
        <br />
        {appointmentStatusLabels[shownStatus(appointment)]}
      </td>
      <td>
        <div className={classes.reason}>{reason}</div>
      </td>
      <td>
        <span className={classes.tick} />
      </td>
    </tr>
  );
}
