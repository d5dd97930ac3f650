import { ActionIcon, Menu } from '@mantine/core';
import { IconBook, IconDotsVertical, IconFileText, IconHeartbeat, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { words } from '#shared/words/words.ts';
import { useCan } from '../../../app/session.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { recordAddress, summaryAddress } from '../print/print-addresses.ts';

const say = words.registry.menu;

/** What is seldom done with a record. */
export function PatientMenu({ patientId }: { patientId: string }) {
  const canEdit = useCan('patients.edit');
  const canDelete = useCan('patients.delete');
  const canPrint = useCan('chart.read');
  if (!canEdit && !canDelete && !canPrint) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={say.label}>
          <IconDotsVertical size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canPrint && (
          <>
            <Menu.Item
              component={Link}
              to={summaryAddress(patientId)}
              leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys="P" />}
            >
              {words.recordPrinting.printSummary}
            </Menu.Item>
            <Menu.Item
              component={Link}
              to={recordAddress(patientId)}
              leftSection={<IconBook size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys="shift+P" />}
            >
              {words.recordPrinting.printRecord}
            </Menu.Item>
          </>
        )}
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
