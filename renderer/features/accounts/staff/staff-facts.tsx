import type { StaffMember } from '#shared/contract/accounts.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { StaffStatus } from './staff-status.tsx';

const say = words.accounts.staff;
const fields = words.accounts.staffForm;

/** What is known of a member of staff. */
export function StaffFacts({ person }: { person: StaffMember }) {
  const formats = useFormats();
  const isAlsoAdmin = person.isAdmin && person.role !== 'admin';
  const doctor = [
    { label: fields.specialization, value: person.specialization },
    { label: fields.licenseNumber, value: person.licenseNumber },
  ];
  return (
    <FactList
      facts={[
        { label: say.status, value: <StaffStatus person={person} /> },
        { label: say.email, value: person.email },
        {
          label: say.role,
          value: isAlsoAdmin ? `${roleLabels[person.role]}, ${say.admin}` : roleLabels[person.role],
        },
        ...(person.role === 'doctor' ? doctor : []),
        { label: fields.department, value: person.department },
        { label: fields.phone, value: person.phone },
        { label: say.lastLogin, value: person.lastLogin ? formats.dateTime(person.lastLogin) : say.never },
      ]}
    />
  );
}
