import { Button, Stack, Text } from '@mantine/core';
import { type Icon, IconCalendar, IconMail, IconNotes } from '@tabler/icons-react';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useUnitSystem } from '../../../app/unit-system.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { FactList } from '../../../components/fact-list.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';
import { VitalsGrid } from '../../../components/vitals-grid.tsx';
import { entryFacts } from './entry-facts.ts';
import { entryWords } from './entry-words.ts';
import { useOpenEntry } from './use-open-entry.ts';

const say = words.timeline;

/** What opens for an entry; undefined where all of it stands in the pane. */
function wayTo(entry: TimelineEntry): { label: string; glyph: Icon } | undefined {
  if ('visitId' in entry) return { label: say.openNote, glyph: IconNotes };
  if (entry.kind === 'letter') return { label: say.openLetter, glyph: IconMail };
  if (entry.kind === 'appointment') return { label: say.openCalendar, glyph: IconCalendar };
  return undefined;
}

/** All of the chosen entry, and the way to what it is about. */
export function EntryPane({
  entry,
  birthDate,
}: {
  entry: TimelineEntry | undefined;
  birthDate: string | undefined;
}) {
  const formats = useFormats();
  const [system] = useUnitSystem();
  const openEntry = useOpenEntry();
  if (!entry) {
    return (
      <Text c="dimmed" p="lg">
        {say.choose}
      </Text>
    );
  }
  const way = wayTo(entry);
  return (
    <DetailsPane
      title={entryWords(entry, system).title}
      subtitle={say.kind[entry.kind]}
      foot={
        way && (
          <Button
            variant="default"
            leftSection={<way.glyph size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys="enter" />}
            onClick={() => openEntry(entry)}
          >
            {way.label}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <FactList facts={entryFacts(entry, formats)} />
        {entry.kind === 'vitals' && (
          <VitalsGrid vitals={{ ...entry.vitals, recordedAt: entry.at }} dateOfBirth={birthDate} />
        )}
      </Stack>
    </DetailsPane>
  );
}
