import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { addMinutes, clinicDate } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentTypeLabels, genderLetters } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { birthDate } from '../../../components/birth-date.ts';
import type { Fact } from '../../../components/fact-list.tsx';

const say = words.scheduling.pane;

/** An appointment in words: who, when, with whom, why. */
export function useAppointmentFacts(appointment: AppointmentView): { identity: string; facts: Fact[] } {
  const formats = useFormats();
  const { timeZone } = useClinic();
  const { patient, doctor, dateTime, duration, type, reason, notes, room, overbooking } = appointment;
  const { dateOfBirth, gender } = patient;
  const identity = [
    gender && genderLetters[gender],
    dateOfBirth && formats.shortAge(dateOfBirth),
    birthDate(patient, formats),
    patient.patientId,
  ];
  const times = fill(say.length, {
    start: formats.time(dateTime),
    end: formats.time(addMinutes(dateTime, duration)),
    count: duration,
  });
  const facts: Fact[] = [
    { label: say.when, value: `${formats.weekdayDate(clinicDate(dateTime, timeZone))}\n${times}` },
    { label: say.doctor, value: staffName({ ...doctor, role: 'doctor' }) },
    { label: say.type, value: appointmentTypeLabels[type] },
    { label: say.reason, value: reason },
    { label: say.phone, value: patient.phone },
  ];
  if (notes) facts.push({ label: say.notes, value: notes });
  if (overbooking) facts.push({ label: say.onTop, value: overbooking.reason });
  if (room) facts.push({ label: say.room, value: room });
  return { identity: identity.filter(Boolean).join(' · '), facts };
}
