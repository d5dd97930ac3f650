import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { patientListColumns } from '#shared/domain/patient-list.ts';
import { words } from '#shared/words/words.ts';
import type { ListView } from './use-list-view.ts';

const say = words.registry.list;

/** Which columns stand beside the name. */
export function ColumnsMenu({ list: { columns, chooseColumns } }: { list: ListView }) {
  return (
    <Popover position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden />}>
          {say.choose}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say.choose}>
        <Stack gap={8}>
          {patientListColumns.map((column) => (
            <Checkbox
              key={column}
              label={say.columns[column]}
              checked={columns.includes(column)}
              onChange={(event) =>
                chooseColumns(
                  // In the order of the list, however they were chosen.
                  patientListColumns.filter((one) =>
                    one === column ? event.currentTarget.checked : columns.includes(one),
                  ),
                )
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
