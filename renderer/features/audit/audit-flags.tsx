import { IconAlertTriangle, IconShield } from '@tabler/icons-react';
import type { AuditLog } from '#shared/domain/audit-log.ts';
import { words } from '#shared/words/words.ts';
import { StatusBadge } from '../../components/status-badge.tsx';

const say = words.audit;

/** Whether an entry is about security, or something that failed. */
export function AuditFlags({ entry }: { entry: AuditLog }) {
  return (
    <>
      {entry.status === 'failure' && (
        <StatusBadge tone="danger" icon={IconAlertTriangle}>
          {say.failure}
        </StatusBadge>
      )}
      {entry.isSecurityEvent && (
        <StatusBadge tone="attention" icon={IconShield}>
          {say.security}
        </StatusBadge>
      )}
    </>
  );
}
