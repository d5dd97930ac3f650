import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FieldClash } from '#shared/errors.ts';
import { words } from '#shared/words/words.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import type { Choice } from './form/use-edit-conflict.ts';

interface ConflictDialogProps {
  clashes: FieldClash[];
  /** What a field is called, and how its value is written. */
  fieldLabel: (field: string) => string;
  showValue: (field: string, value: unknown) => string;
  onChoose: (choices: Record<string, Choice>) => void;
  onClose: () => void;
}

/** Shows what someone else saved beside what was typed, and asks which to keep, field by field. */
export function ConflictDialog({ clashes, fieldLabel, showValue, onChoose, onClose }: ConflictDialogProps) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const chosen = (field: string): Choice => choices[field] ?? 'mine';
  return (
    <Modal
      opened={clashes.length > 0}
      onClose={onClose}
      size="lg"
      title={words.app.conflict.title}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
    >
      <Stack gap="md">
        <Text c="dimmed">{words.app.conflict.text}</Text>
        {clashes.map((clash) => (
          <ConflictChoice
            key={clash.field}
            label={fieldLabel(clash.field)}
            mine={showValue(clash.field, clash.attempted) || words.app.conflict.empty}
            theirs={showValue(clash.field, clash.current) || words.app.conflict.empty}
            choice={chosen(clash.field)}
            onChoose={(choice) => setChoices({ ...choices, [clash.field]: choice })}
          />
        ))}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {words.app.actions.cancel}
          </Button>
          <Button
            onClick={() => onChoose(Object.fromEntries(clashes.map(({ field }) => [field, chosen(field)])))}
            data-autofocus
          >
            {words.app.conflict.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
