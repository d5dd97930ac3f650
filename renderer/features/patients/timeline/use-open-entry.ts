import { useNavigate } from 'react-router';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useOpenInCalendar } from '../../scheduling/use-open-in-calendar.ts';
import { letterAddress } from '../../visits/letters/letter-addresses.ts';

/** Goes to what an entry is about: the note, the letter, or the appointment in the calendar. Other entries are whole in their pane. */
export function useOpenEntry(): (entry: TimelineEntry) => void {
  const navigate = useNavigate();
  const { timeZone } = useClinic();
  const openInCalendar = useOpenInCalendar();
  return (entry) => {
    if ('visitId' in entry) void navigate(`/visits/${entry.visitId}`);
    if (entry.kind === 'letter') void navigate(letterAddress(entry.letterId));
    if (entry.kind === 'appointment') openInCalendar(entry.appointmentId, clinicDate(entry.at, timeZone));
  };
}
