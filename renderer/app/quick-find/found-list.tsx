import { Combobox, Text } from '@mantine/core';
import { useEffect } from 'react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { PatientOptions } from '../../components/patient-options.tsx';
import type { usePatientSearch } from '../../components/use-patient-search.ts';
import classes from './quick-find.module.css';
import type { Command } from './use-commands.ts';

interface FoundListProps {
  text: string;
  search: ReturnType<typeof usePatientSearch>;
  screens: Command[];
  commands: Command[];
  /** The options on show have changed. */
  onShown: () => void;
}

const say = words.app.search;

/** What the field found: patients first, then screens and commands. */
export function FoundList({ text, search, screens, commands, onShown }: FoundListProps) {
  const shown = [...search.patients.map(({ _id }) => _id), ...screens.map(({ id }) => id)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the options on show change
  useEffect(onShown, [shown, search.isAnswered]);
  const isNothing = search.patients.length + screens.length + commands.length === 0;
  return (
    <>
      <Combobox.Options mah={440} className={classes.options ?? ''} aria-label={say.label}>
        <PatientOptions search={search} />
        <CommandGroup label={say.screens} commands={screens} />
        <CommandGroup label={say.commands} commands={commands} />
        {isNothing && (
          <Combobox.Empty>
            {search.isSearching ? say.searching : fill(say.nothing, { text: text.trim() })}
          </Combobox.Empty>
        )}
      </Combobox.Options>
      <Combobox.Footer>
        <Text size="xs" c="dimmed">
          {search.hasMore ? say.more : say.hint}
        </Text>
      </Combobox.Footer>
    </>
  );
}

function CommandGroup({ label, commands }: { label: string; commands: Command[] }) {
  if (commands.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {commands.map(({ id, label: name, icon: Glyph }) => (
        <Combobox.Option key={id} value={id}>
          <span className={classes.command}>
            <Glyph size={16} stroke={1.75} aria-hidden />
            {name}
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
