import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconHeartbeat, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { words } from '#shared/words/words.ts';
import { useCan } from '../../../app/session.ts';

const say = words.registry.menu;

/** What is seldom done with a record. */
export function PatientMenu({ patientId }: { patientId: string }) {
  const canEdit = useCan('patients.edit');
  const canDelete = useCan('patients.delete');
  if (!canEdit && !canDelete) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={say.label}>
          <IconDotsVertical size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canEdit && (
          <Menu.Item
            component={Link}
            to={`/patients/${patientId}/status`}
            leftSection={<IconHeartbeat size={16} stroke={1.75} aria-hidden />}
          >
            {say.status}
          </Menu.Item>
        )}
        {canDelete && (
          <Menu.Item
            component={Link}
            to={`/patients/${patientId}/delete`}
            leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          >
            {say.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
