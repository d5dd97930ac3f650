import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { foldName } from '#shared/domain/name-words.ts';
import { fullName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useKept } from '../../../app/view-store.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import listClasses from '../../../components/list-screen.module.css';
import { PageHeader } from '../../../components/page-header.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { NewStaffPane } from './new-staff-pane.tsx';
import type { GivenPassword } from './one-time-password.tsx';
import { StaffPane } from './staff-pane.tsx';
import { StaffTable } from './staff-table.tsx';

const say = words.accounts.staff;
const NEW = 'new';

/** Everyone who can sign in, and what an administrator can do about each. */
export function StaffScreen() {
  const staff = useChannel('accounts.listStaff', {});
  const [chosen, choose] = useKept('staff.chosen');
  const [filter = '', setFilter] = useKept('staff.filter');
  const [showsInactive, setShowsInactive] = useKept('staff.inactive');
  const [given, setGiven] = useState<GivenPassword>();
  const add = () => choose(NEW);
  useScreenKeys('staff', [{ keys: 'N', label: say.add, run: add }]);

  const everyone = staff.data?.staff ?? [];
  const typed = foldName(filter.trim());
  const shown = everyone
    .filter((person) => showsInactive !== undefined || person.isActive)
    .filter((person) => foldName(`${fullName(person)} ${person.email}`).includes(typed));
  const person = everyone.find(({ _id }) => _id === chosen);

  const side =
    chosen === NEW ? (
      <NewStaffPane
        onClose={() => choose(undefined)}
        onCreated={(staffId, password) => {
          setGiven(password);
          choose(staffId);
        }}
      />
    ) : person ? (
      <StaffPane
        key={person._id}
        person={person}
        given={given?.staffId === person._id ? given : undefined}
        onGiven={setGiven}
        onClose={() => choose(undefined)}
      />
    ) : (
      <Text c="dimmed" p="lg">
        {say.choose}
      </Text>
    );

  return (
    <>
      <PageHeader
        title={say.title}
        actions={
          <Button
            // What the pane beside the list offers is the thing to press.
            variant={chosen === NEW || person ? 'default' : 'filled'}
            onClick={add}
            aria-label={say.add}
            leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys="N" />}
          >
            {say.addShort}
          </Button>
        }
      />
      <SplitView side={side}>
        <div className={listClasses.filters}>
          <TextInput
            w={320}
            aria-label={say.filter}
            placeholder={say.filter}
            leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <Checkbox
            label={say.showInactive}
            checked={showsInactive !== undefined}
            onChange={(event) => setShowsInactive(event.currentTarget.checked ? 'yes' : undefined)}
          />
        </div>
        <div className={listClasses.list}>
          <StaffTable staff={shown} query={staff} chosen={person?._id} onChoose={choose} />
        </div>
      </SplitView>
    </>
  );
}
