import { Radio, SimpleGrid, Text } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import type { Choice } from './form/use-edit-conflict.ts';

interface ConflictChoiceProps {
  label: string;
  mine: string;
  theirs: string;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** One clashing field: both values side by side. */
export function ConflictChoice({ label, mine, theirs, choice, onChoose }: ConflictChoiceProps) {
  return (
    <Radio.Group
      label={label}
      value={choice}
      onChange={(value) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
    >
      <SimpleGrid cols={2} spacing="xs" mt={4}>
        <Option value="mine" title={words.app.conflict.mine} text={mine} />
        <Option value="theirs" title={words.app.conflict.theirs} text={theirs} />
      </SimpleGrid>
    </Radio.Group>
  );
}

function Option({ value, title, text }: { value: Choice; title: string; text: string }) {
  return (
    <Radio.Card value={value} p="sm" aria-label={`${title}: ${text}`}>
      <Radio.Indicator style={{ float: 'right' }} />
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
    </Radio.Card>
  );
}
