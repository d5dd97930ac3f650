import { ActionIcon, Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type Weekday, weekdays } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { weekdayLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';

const say = words.accounts.hours;

interface CopyDayButtonProps {
  day: Weekday;
  onCopy: (days: Weekday[]) => void;
}

/** Copies a day's hours to the days that are ticked. */
export function CopyDayButton({ day, onCopy }: CopyDayButtonProps) {
  const [isOpen, open] = useState(false);
  const [chosen, choose] = useState<Weekday[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  const label = fill(say.copyDay, { day: weekdayLabels[day] });
  const toggle = (one: Weekday, isChosen: boolean) =>
    choose(isChosen ? [...chosen, one] : chosen.filter((other) => other !== one));
  const copy = () => {
    onCopy(chosen);
    choose([]);
    open(false);
    button.current?.focus();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={open}
      position="bottom-end"
      trapFocus
      returnFocus
      withRoles
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon
          ref={button}
          variant="subtle"
          color="gray"
          c="dimmed"
          size={28}
          aria-label={label}
          title={label}
          onClick={() => open(!isOpen)}
        >
          <IconCopy size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap={10}>
          {weekdays
            .filter((one) => one !== day)
            .map((one) => (
              <Checkbox
                key={one}
                label={weekdayLabels[one]}
                checked={chosen.includes(one)}
                onChange={(event) => toggle(one, event.currentTarget.checked)}
              />
            ))}
          <Button size="compact-sm" disabled={chosen.length === 0} onClick={copy}>
            {say.copy}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
