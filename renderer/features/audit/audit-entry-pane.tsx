import { Text } from '@mantine/core';
import type { AuditLog } from '#shared/domain/audit-log.ts';
import { roles } from '#shared/domain/user.ts';
import { auditActionLabels, auditResourceLabels, roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../app/formats.ts';
import { DetailsPane } from '../../components/details-pane.tsx';
import { FactList } from '../../components/fact-list.tsx';
import classes from './audit.module.css';
import { AuditChanges } from './audit-changes.tsx';
import { AuditFlags } from './audit-flags.tsx';

const say = words.audit;

function roleName(role: string | undefined): string | undefined {
  const known = roles.find((one) => one === role);
  return known ? roleLabels[known] : role;
}

/** One entry with everything that it keeps, and what was changed. */
export function AuditEntryPane({ entry, onClose }: { entry: AuditLog; onClose: () => void }) {
  const formats = useFormats();
  const facts = [
    { label: say.columns.time, value: formats.dateTime(entry.timestamp) },
    { label: say.columns.person, value: entry.userName ?? entry.userEmail },
    { label: say.columns.action, value: auditActionLabels[entry.action] },
    { label: say.columns.resource, value: auditResourceLabels[entry.resource] },
    ...(entry.errorMessage ? [{ label: say.details.error, value: entry.errorMessage }] : []),
  ];
  const origin = [
    { label: say.details.role, value: roleName(entry.userRole) },
    { label: say.details.email, value: entry.userEmail },
    { label: say.details.severity, value: say.severities[entry.severity] },
    { label: say.details.workstation, value: entry.workstationId },
    { label: say.details.number, value: String(entry.sequence) },
    { label: say.details.address, value: entry.ipAddress },
    { label: say.details.recordId, value: entry.resourceId },
    { label: say.details.patient, value: entry.patientId },
  ].filter(({ value }) => value);
  return (
    <DetailsPane title={entry.description} onClose={onClose}>
      <div className={classes.flags}>
        <AuditFlags entry={entry} />
      </div>
      <FactList facts={facts} />
      {entry.changes && Object.keys(entry.changes).length > 0 ? (
        <AuditChanges changes={entry.changes} />
      ) : (
        <Text c="dimmed" mt="md">
          {say.details.noChanges}
        </Text>
      )}
      <div className={classes.origin}>
        <FactList facts={origin} />
      </div>
    </DetailsPane>
  );
}
