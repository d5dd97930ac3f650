import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { useChannel } from '../../../app/queries.ts';
import { useSession } from '../../../app/session.ts';
import { useKept } from '../../../app/view-store.ts';
import { useHiddenDoctors } from '../filter/use-calendar-filter.ts';

/** Whose week is shown: a doctor's own until they choose otherwise, for others the first who is shown. */
export function useWeekDoctor(): [DoctorColumn | undefined, (doctorId: string) => void] {
  const { user } = useSession();
  const hidden = useHiddenDoctors();
  const { data } = useChannel('accounts.listDoctors', {});
  const [kept, keep] = useKept('scheduling.weekDoctor');
  const doctors = (data?.doctors ?? []).filter(({ isActive }) => isActive);
  const byId = (id: string | undefined) => doctors.find(({ _id }) => _id === id);
  const first = doctors
    .toSorted((one, other) => one.lastName.localeCompare(other.lastName))
    .toSorted((one, other) => Number(hidden.has(one._id)) - Number(hidden.has(other._id)))[0];
  return [byId(kept) ?? byId(user._id) ?? first, keep];
}
