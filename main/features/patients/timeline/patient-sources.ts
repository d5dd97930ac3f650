import type { HistoryEntry } from '#shared/domain/history-entry.ts';
import { type Patient, patientStatus } from '#shared/domain/patient.ts';
import { findStatusChanges } from '../../audit/find-status-changes.ts';
import { pageOf, type TimelineItem, type TimelineSource } from './timeline-source.ts';

function added(entry: HistoryEntry, replaced: ReadonlySet<string>): TimelineItem {
  const { entryId, kind, text, icdCode, addedAt, addedBy, notes } = entry;
  return {
    kind: 'history',
    at: addedAt,
    id: `${entryId}-added`,
    by: addedBy,
    entry: { kind: 'history', entryKind: kind, text, change: replaced.has(entryId) ? 'changed' : 'added' },
    visible: [text, icdCode, kind].filter(Boolean).join(' '),
    hidden: notes,
  };
}

/** Of an entry that was taken off; one that was changed shows as the change alone. */
function removed({
  entryId,
  kind,
  text,
  removedAt,
  removedBy,
  removedReason,
  replacedBy,
}: HistoryEntry): TimelineItem[] {
  if (!removedAt || replacedBy) return [];
  return [
    {
      kind: 'history',
      at: removedAt,
      id: `${entryId}-removed`,
      by: removedBy,
      entry: { kind: 'history', entryKind: kind, text, change: 'removed', reason: removedReason },
      visible: [text, kind, removedReason].filter(Boolean).join(' '),
    },
  ];
}

function historySource({ historyEntries = [] }: Patient): TimelineSource {
  const replaced = new Set(historyEntries.flatMap(({ replacedBy }) => replacedBy ?? []));
  const items = historyEntries.flatMap((entry) => [added(entry, replaced), ...removed(entry)]);
  return { kind: 'history', read: async (_question, behind, limit) => pageOf(items, behind, limit) };
}

function statusIn(value: unknown) {
  return patientStatus.safeParse(value).data;
}

function statusSource(patient: Patient): TimelineSource {
  const registered: TimelineItem = {
    kind: 'status',
    at: patient.createdAt,
    id: patient._id,
    by: undefined,
    entry: { kind: 'status', change: { what: 'registered' } },
    visible: `registered ${patient.patientId}`,
  };
  return {
    kind: 'status',
    async read({ context, patientId }, behind, limit) {
      const changes = await findStatusChanges(context.collections, patientId);
      const items = changes.flatMap(({ _id, timestamp, userId, changes: fields }): TimelineItem[] => {
        const { before, after } = (fields?.status ?? {}) as { before?: unknown; after?: unknown };
        const change = { what: 'status' as const, before: statusIn(before), after: statusIn(after) };
        if (!change.after) return [];
        return [
          {
            kind: 'status',
            at: timestamp,
            id: _id,
            by: userId,
            entry: { kind: 'status', change },
            visible: `status ${change.before ?? ''} ${change.after}`,
          },
        ];
      });
      return pageOf([...items, registered], behind, limit);
    },
  };
}

/** What the patient's own record adds to their timeline: the history, and how they stood with the clinic. */
export function patientSources(patient: Patient): readonly TimelineSource[] {
  return [historySource(patient), statusSource(patient)];
}
