import type { Channel, ReadSubject } from '#shared/contract/channel.ts';
import type { AppError, ErrorCode } from '#shared/errors.ts';
import type { Actor, AuditEntry, AuditTrail } from './audit-trail.ts';
import type { OwedEntries } from './owed-entries.ts';
import type { ReadSittings } from './read-sittings.ts';
import { WrongPatient } from './require-chart.ts';
import type { SettledSearch } from './settled-search.ts';

interface AuditOutcomeDependencies {
  trail: AuditTrail;
  readSittings: ReadSittings;
  search: SettledSearch;
  owed: OwedEntries;
}

const SECURITY_REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'FORBIDDEN',
  'NOT_YOUR_VISIT',
  'WRONG_PATIENT',
  'CHART_NOT_OPEN',
]);
/** Slips in a form are corrected on the screen; they are nobody's attempt at anything. */
const NOT_KEPT: ReadonlySet<ErrorCode> = new Set([
  'INVALID_INPUT',
  'SESSION_LOCKED',
  'NOT_SIGNED_IN',
  'DATABASE_UNAVAILABLE',
  'CLINIC_IS_BEING_MOVED',
]);

function readEntry(
  channel: Channel,
  actor: Actor,
  subject: ReadSubject,
  shown: string[],
): AuditEntry | undefined {
  const { audit } = channel;
  if (audit.rule !== 'view' && audit.rule !== 'search') return undefined;
  const label = subject.label ? `: ${subject.label}` : '';
  const count = audit.rule === 'search' ? `: ${shown.length} found` : '';
  return {
    actor,
    action: 'VIEW',
    resource: audit.resource,
    resourceId: subject.resourceId,
    patientId: subject.patientId,
    description: `${audit.description}${label}${count}`,
    changes: shown.length > 0 ? { shown } : undefined,
    status: 'success',
  };
}

/** Writes the entry of a read before its answer is given; a search waits until typing has settled. */
export async function auditRead(
  call: { name: string; channel: Channel; actor: Actor; input: unknown; output: unknown; now: Date },
  { trail, readSittings, search, owed }: AuditOutcomeDependencies,
): Promise<void> {
  const { name, channel, actor, input, output, now } = call;
  const { audit } = channel;
  if (audit.rule !== 'view' && audit.rule !== 'search') return;
  const subject = audit.subject(input, output);
  const shown = subject.shown ?? [];

  if (audit.rule === 'search') {
    const entry = readEntry(channel, actor, subject, shown);
    if (entry) search.answered(() => owed.write(entry));
    return;
  }
  if (subject.shown?.length === 0) return;
  const key = [actor.userId, name, subject.resourceId ?? JSON.stringify(input)].join(' ');
  const fresh = readSittings.newlyShown(key, shown, now);
  if (!fresh) return;
  const entry = readEntry(channel, actor, subject, fresh);
  if (!entry) return;
  try {
    await trail.appendAlone(entry);
  } catch (error) {
    readSittings.forget(key);
    throw error;
  }
}

/** Writes the entry of a refused attempt, after its transaction was aborted. */
export async function auditRefusal(
  call: { name: string; channel: Channel; actor: Actor; input: unknown; error: AppError },
  { trail }: AuditOutcomeDependencies,
): Promise<void> {
  const { name, channel, actor, input, error } = call;
  const { code } = error.value;
  const { audit } = channel;
  const isSecurityEvent = SECURITY_REFUSALS.has(code);
  const isChange = audit.rule === 'change' || audit.rule === 'sitting';
  if (NOT_KEPT.has(code) || (!isChange && !isSecurityEvent)) return;
  const subject = isChange ? (audit.subject?.(input) ?? {}) : {};
  await trail.appendAlone({
    actor,
    action: isChange ? audit.action : 'VIEW',
    resource: 'resource' in audit ? audit.resource : 'Clinic',
    resourceId: subject.resourceId,
    patientId: (error instanceof WrongPatient ? error.concerned : undefined) ?? subject.patientId,
    description: `${name} was refused`,
    changes: error instanceof WrongPatient ? { openPatient: error.open } : undefined,
    status: 'failure',
    errorMessage: code,
    isSecurityEvent,
    severity: isSecurityEvent ? 'warning' : 'info',
  });
}
