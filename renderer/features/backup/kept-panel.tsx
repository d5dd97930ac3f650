import { Text } from '@mantine/core';
import type { DatabaseState } from '#shared/contract/backup.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../app/clinic.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { sayBytes } from './say-bytes.ts';

const say = words.backup.kept;

/** Databases that were replaced or left, and that nobody removed. */
export function KeptPanel({ kept }: { kept: DatabaseState['kept'] }) {
  const { locale } = useClinic();
  return (
    <Panel title={say.title}>
      <Text c="dimmed" mb="md">
        {say.text}
      </Text>
      <FactList
        facts={kept.map(({ folder, bytes }) => ({ label: sayBytes(bytes, locale), value: folder }))}
      />
    </Panel>
  );
}
