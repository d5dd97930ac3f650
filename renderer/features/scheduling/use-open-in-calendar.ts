import { useNavigate } from 'react-router';
import { usePane } from './use-pane.ts';
import { useShownDate } from './use-shown-date.ts';

/** Goes to the calendar, on the day of an appointment and with it in the pane. The date is the clinic's, `YYYY-MM-DD`. */
export function useOpenInCalendar(): (appointmentId: string, date: string) => void {
  const navigate = useNavigate();
  const { show } = useShownDate();
  const [, openPane] = usePane();
  return (appointmentId, date) => {
    show(date);
    openPane({ kind: 'appointment', id: appointmentId, date });
    void navigate('/calendar');
  };
}
