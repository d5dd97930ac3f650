import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { mondayOf } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useWeekDoctor } from '../week/use-week-doctor.ts';
import { printAddress } from './print-address.ts';
import { usePrintDay } from './use-print-day.ts';

const say = words.printing;

/** What of the calendar can be printed. */
export function PrintMenu({ date }: { date: string }) {
  const navigate = useNavigate();
  const [doctor] = useWeekDoctor();
  const printDay = usePrintDay(date);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={say.menu}>
          <ActionIcon variant="default" size={36} aria-label={say.menu}>
            <IconPrinter size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<KeyHint keys="P" />} onClick={printDay}>
          {say.day}
        </Menu.Item>
        {doctor && (
          <Menu.Item
            onClick={() =>
              void navigate(printAddress({ kind: 'week', from: mondayOf(date), doctorId: doctor._id }))
            }
          >
            {fill(say.week, { name: staffName({ ...doctor, role: 'doctor' }) })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
