import { Button, Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';
import { insertText } from './insert-text.ts';

const say = words.noteTexts;

interface VariablePickerProps {
  names: readonly string[];
  /** The field that is written in; asked when something is chosen. */
  field: () => HTMLTextAreaElement | null;
}

/** Lists the variables and puts the chosen one where the cursor stands. */
export function VariablePicker({ names, field }: VariablePickerProps) {
  const insert = (name: string) => {
    const target = field();
    if (target) insertText(target, target.selectionStart, target.selectionEnd, `{${name}}`);
  };
  return (
    <Menu position="bottom-start" returnFocus={false} width={220}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          title={say.variablesHint}
          w="fit-content"
          leftSection={<IconBraces size={16} stroke={1.75} aria-hidden />}
        >
          {say.variables}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }} tabIndex={0}>
        {names.map((name) => (
          // The menu gives the focus up first, and then the field takes it.
          <Menu.Item key={name} onClick={() => requestAnimationFrame(() => insert(name))}>
            {`{${name}}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
