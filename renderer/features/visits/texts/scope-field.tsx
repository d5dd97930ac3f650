import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { type TextScope, textScopes } from '#shared/domain/note-text.ts';
import { words } from '#shared/words/words.ts';

interface ScopeFieldProps {
  value?: TextScope;
  onChange?: (scope: TextScope) => void;
}

const say = words.noteTexts;

/** Whether a text is for oneself or for the whole clinic. */
export function ScopeField({ value = 'personal', onChange }: ScopeFieldProps) {
  const labelId = useId();
  return (
    <div>
      <Input.Label id={labelId} component="div" display="block" mb={4}>
        {say.scope}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={labelId}
        value={value}
        onChange={(scope) => onChange?.(scope === 'clinic' ? 'clinic' : 'personal')}
        data={textScopes.map((scope) => ({ value: scope, label: say.scopeOptions[scope] }))}
      />
    </div>
  );
}
