import { useNavigate } from 'react-router';
import { useHiddenDoctors } from '../filter/use-calendar-filter.ts';
import { printAddress } from './print-address.ts';

/** Shows the list of a day, of the doctors who are shown, as it will be on paper. */
export function usePrintDay(date: string): () => void {
  const navigate = useNavigate();
  const hidden = useHiddenDoctors();
  return () => void navigate(printAddress({ kind: 'day', date, exceptDoctorIds: [...hidden] }));
}
