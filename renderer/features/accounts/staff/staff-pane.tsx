import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '#shared/contract/accounts.ts';
import { staffName } from '#shared/domain/user.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { hasDraft } from '../../../app/draft-store.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { DoctorHours } from '../hours/doctor-hours.tsx';
import { EditStaffForm, editStaffFormKey } from './edit-staff-form.tsx';
import { type GivenPassword, OneTimePassword } from './one-time-password.tsx';
import { StaffActions } from './staff-actions.tsx';
import { StaffFacts } from './staff-facts.tsx';

interface StaffPaneProps {
  person: StaffMember;
  given: GivenPassword | undefined;
  onGiven: (given: GivenPassword | undefined) => void;
  onClose: () => void;
}

const say = words.accounts.staff;

/** One member of staff: what is known, a doctor's hours, and what can be done. */
export function StaffPane({ person, given, onGiven, onClose }: StaffPaneProps) {
  const [isEditing, setEditing] = useState(() => hasDraft(editStaffFormKey(person._id)));
  const details = isEditing ? (
    <EditStaffForm person={person} onClose={() => setEditing(false)} />
  ) : (
    <StaffFacts person={person} />
  );
  return (
    <DetailsPane
      title={staffName(person)}
      subtitle={roleLabels[person.role]}
      onClose={onClose}
      foot={!isEditing && <StaffActions person={person} onEdit={() => setEditing(true)} onGiven={onGiven} />}
    >
      {given && <OneTimePassword given={given} onDone={() => onGiven(undefined)} />}
      {person.role === 'doctor' ? (
        <Tabs defaultValue="details">
          <Tabs.List mb="md">
            <Tabs.Tab value="details">{say.tabs.details}</Tabs.Tab>
            <Tabs.Tab value="hours">{say.tabs.hours}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="details">{details}</Tabs.Panel>
          <Tabs.Panel value="hours">
            <DoctorHours doctor={person} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        details
      )}
    </DetailsPane>
  );
}
