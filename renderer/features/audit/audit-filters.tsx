import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { auditActions, auditResources } from '#shared/domain/audit-log.ts';
import { auditActionLabels, auditResourceLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../app/queries.ts';
import listClasses from '../../components/list-screen.module.css';
import type { useAuditFilters } from './use-audit-filters.ts';

const say = words.audit.filters;
const actions = auditActions.map((value) => ({ value, label: auditActionLabels[value] }));
const resources = auditResources.map((value) => ({ value, label: auditResourceLabels[value] }));

/** What the log is narrowed to. */
export function AuditFilters({ filters }: { filters: ReturnType<typeof useAuditFilters> }) {
  const { data } = useChannel('audit.listPeople', {});
  const { values, change } = filters;
  const people = (data?.people ?? []).map(({ _id, name, email }) => ({ value: _id, label: name || email }));
  return (
    <section className={listClasses.filters} aria-label={say.label}>
      <Select
        aria-label={say.person}
        placeholder={say.anyone}
        w={150}
        data={people}
        searchable
        clearable
        value={values.userId}
        onChange={(userId) => change({ userId })}
      />
      <TextInput
        aria-label={say.patient}
        placeholder={say.patientPlaceholder}
        w={108}
        value={values.patientNumber}
        onChange={(event) => change({ patientNumber: event.currentTarget.value })}
      />
      <Select
        aria-label={say.action}
        placeholder={say.anyAction}
        w={124}
        data={actions}
        clearable
        value={values.action}
        onChange={(action) => change({ action })}
      />
      <Select
        aria-label={say.resource}
        placeholder={say.anyResource}
        w={124}
        data={resources}
        clearable
        value={values.resource}
        onChange={(resource) => change({ resource })}
      />
      <TextInput
        aria-label={say.from}
        placeholder={say.from}
        w={100}
        value={values.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        aria-label={say.to}
        placeholder={say.to}
        w={100}
        value={values.to}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <Checkbox
        label={say.security}
        checked={values.onlySecurityEvents}
        onChange={(event) => change({ onlySecurityEvents: event.currentTarget.checked })}
      />
      <Checkbox
        label={say.failures}
        checked={values.onlyFailures}
        onChange={(event) => change({ onlyFailures: event.currentTarget.checked })}
      />
      {filters.isFiltered && (
        <Button variant="subtle" size="compact-sm" onClick={filters.clear}>
          {say.clear}
        </Button>
      )}
    </section>
  );
}
