import { IconAlertTriangle, IconShield } from '@tabler/icons-react';
import type { AuditLog } from '#shared/domain/audit-log.ts';
import { auditActionLabels, auditResourceLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../app/formats.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import classes from './audit.module.css';

interface AuditTableProps {
  entries: AuditLog[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const say = words.audit;

/** The entries as a table. */
export function AuditTable({ entries, chosen, onChoose }: AuditTableProps) {
  const formats = useFormats();
  const columns: Column<AuditLog>[] = [
    {
      key: 'time',
      title: say.columns.time,
      width: '12rem',
      cell: ({ timestamp }) => formats.dateTime(timestamp),
    },
    {
      key: 'person',
      title: say.columns.person,
      width: '10rem',
      cell: ({ userName, userEmail }) => userName ?? userEmail,
    },
    {
      key: 'action',
      title: say.columns.action,
      width: '6.5rem',
      cell: ({ action }) => auditActionLabels[action],
    },
    {
      key: 'resource',
      title: say.columns.resource,
      width: '8rem',
      isOptional: true,
      cell: ({ resource }) => auditResourceLabels[resource],
    },
    {
      key: 'description',
      title: say.columns.description,
      cell: (entry) => (
        <>
          {entry.status === 'failure' && (
            <StatusBadge tone="danger" icon={IconAlertTriangle}>
              {say.failure}
            </StatusBadge>
          )}
          {entry.isSecurityEvent && entry.status === 'success' && (
            <IconShield
              size={15}
              stroke={1.75}
              className={classes.shield}
              role="img"
              aria-label={say.security}
            />
          )}{' '}
          {entry.description}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={say.label}
      columns={columns}
      rows={entries}
      rowKey={({ _id }) => _id}
      selected={chosen}
      onSelect={({ _id }) => onChoose(_id)}
    />
  );
}
