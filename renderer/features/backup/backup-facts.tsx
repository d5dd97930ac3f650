import type { BackupSummary } from '#shared/contract/backup.ts';
import { formatDateTime } from '#shared/domain/clinic-time.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../app/clinic.ts';
import { FactList } from '../../components/fact-list.tsx';

const say = words.backup.restore;
const kinds = ['patients', 'appointments', 'visits', 'users'] as const;

/** Whose backup it is, of when, and how much is in it. */
export function BackupFacts({ backup }: { backup: BackupSummary }) {
  const { locale } = useClinic();
  return (
    <FactList
      facts={[
        { label: say.clinic, value: backup.clinicName },
        { label: say.madeAt, value: formatDateTime(backup.madeAt, locale, backup.timeZone) },
        { label: say.holds, value: kinds.map((kind) => count(say[kind], backup.counts[kind])).join('\n') },
      ]}
    />
  );
}
