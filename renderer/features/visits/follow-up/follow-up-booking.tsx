import type { VisitView } from '#shared/contract/visits.ts';
import type { FollowUp } from '#shared/domain/visit.ts';
import { useCan } from '../../../app/session.ts';
import { BookedFollowUp } from './booked-follow-up.tsx';
import { FreeTimes } from './free-times.tsx';
import { useBookFollowUp } from './use-book-follow-up.ts';

interface FollowUpBookingProps {
  visit: VisitView;
  followUp: FollowUp;
  /** Changes these fields of the follow-up as it is by then: an answer comes later. */
  onChange: (fields: Partial<FollowUp>) => void;
}

/** What is booked for the follow-up; while nothing is, the first free times of the doctor around the date. */
export function FollowUpBooking({ visit, followUp, onChange }: FollowUpBookingProps) {
  const canBook = useCan('scheduling.book');
  const booking = useBookFollowUp(visit, onChange);
  const { appointmentId, date } = followUp;
  if (appointmentId) {
    return (
      <BookedFollowUp
        visit={visit}
        appointmentId={appointmentId}
        isBusy={booking.isBusy}
        onCancel={(appointment) => void booking.cancel(appointment)}
        onForget={() => onChange({ appointmentId: undefined })}
      />
    );
  }
  if (!date || !canBook) return null;
  return <FreeTimes doctorId={visit.doctorId} date={date} booking={booking} />;
}
