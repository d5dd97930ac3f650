import { Menu, UnstyledButton } from '@mantine/core';
import { IconKey, IconLock, IconLogout, IconTextPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { PersonAvatar } from '../components/person-avatar.tsx';
import { useCan, useSession } from './session.ts';
import { signOut } from './sign-out.ts';
import classes from './top-bar.module.css';
import { useLock } from './use-lock.ts';

const say = words.app.account;

/** Who is signed in, and what they can do about it. */
export function AccountMenu() {
  const { user } = useSession();
  const navigate = useNavigate();
  const lock = useLock();
  const hasTexts = useCan('texts.edit');
  const name = staffName(user);
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={fill(say.menu, { name })}>
          <PersonAvatar person={user} />
          <span className={classes.person}>
            <span className={classes.name}>{name}</span>
            <small>{user.specialization ?? user.department ?? roleLabels[user.role]}</small>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {hasTexts && (
          <Menu.Item
            leftSection={<IconTextPlus size={16} stroke={1.75} />}
            onClick={() => void navigate('/texts')}
          >
            {words.noteTexts.title}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconKey size={16} stroke={1.75} />}
          onClick={() => void navigate('/password')}
        >
          {say.changePassword}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={16} stroke={1.75} />}
          rightSection={<KeyHint keys="mod+L" />}
          onClick={lock}
        >
          {say.lock}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={signOut}>
          {say.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
