import type { PreparedPrint, PrintContent } from '#shared/contract/printing.ts';
import { addMinutes, clinicDate } from '#shared/domain/clinic-time.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import paperClasses from '../../../components/print/print.module.css';
import { Sheet } from '../../../components/print/sheet.tsx';
import { useBorn } from '../../../components/print/use-born.ts';
import classes from './print.module.css';

const say = words.printing.onSlip;

interface SlipPageProps {
  slip: Extract<PrintContent, { kind: 'slip' }>;
  paper: Paper;
  prepared: PreparedPrint;
}

/** What a patient takes home. */
export function SlipPage({ slip, paper, prepared }: SlipPageProps) {
  const { name, timeZone } = useClinic();
  const formats = useFormats();
  const born = useBorn();
  const { patient, doctor, appointmentId, dateTime, duration, room, next } = slip;
  const day = (moment: string) => formats.weekdayDate(clinicDate(moment, timeZone));
  const until = formats.time(addMinutes(dateTime, duration));
  const facts = [
    [say.patient, [fullName(patient), patient.patientId, born(patient)].filter(Boolean).join(', ')],
    [say.when, `${day(dateTime)}, ${formats.time(dateTime)} – ${until}`],
    [say.doctor, staffName({ ...doctor, role: 'doctor' })],
    [say.where, room ? fill(say.room, { clinic: name, room }) : name],
    [say.number, appointmentId],
  ] as const;
  const following =
    next &&
    fill(say.nextAt, {
      date: day(next.dateTime),
      time: formats.time(next.dateTime),
      doctor: staffName({ ...next.doctor, role: 'doctor' }),
    });
  return (
    <Sheet paper={paper}>
      <header className={paperClasses.head}>
        <h2>{say.title}</h2>
        <p>{name}</p>
      </header>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{say.bring}</h3>
      <ul>
        {say.toBring.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <h3>{say.next}</h3>
      <p>{following ?? say.noNext}</p>
      <p>{say.cannot}</p>
      <footer className={paperClasses.foot}>
        <span>
          {fill(words.printing.list.printedBy, {
            when: formats.dateTime(prepared.preparedAt),
            name: prepared.preparedBy,
          })}
        </span>
        <span>{fill(words.printing.list.page, { page: 1, pages: 1 })}</span>
      </footer>
    </Sheet>
  );
}
