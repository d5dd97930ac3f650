import type { DocumentCheck, PatientBinding } from '#shared/contract/channel.ts';
import type { ChannelName, ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { AuditAction, AuditChanges, AuditResource } from '#shared/domain/audit-log.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import type { Collections } from '../database/collections.ts';
import type { Transaction } from '../database/transaction.ts';
import type { Actor } from './audit-trail.ts';
import type { Session } from './session-holder.ts';

/** What an operation tells of its change. Action and resource are the channel's unless it names others. */
export interface ChangeRecord {
  resourceId?: string | undefined;
  patientId?: string | undefined;
  description: string;
  changes?: AuditChanges | undefined;
  action?: AuditAction;
  resource?: AuditResource;
  isSecurityEvent?: boolean;
  severity?: 'info' | 'warning' | 'critical';
  /** A refused attempt that changes something all the same: a failed sign-in is counted. */
  status?: 'success' | 'failure';
  errorMessage?: string;
}

/** A transaction that is not committed before its audit entry is in it. */
export interface AuditedTransaction extends Transaction {
  /** Says what the change is. At least once in each transaction; without it the transaction is refused. */
  record(change: ChangeRecord): void;
}

/** Everything that a handler may use. */
export interface RequestContext {
  readonly now: Date;
  readonly clinic: Clinic;
  readonly collections: Collections;
  /** Who is signed in. Throws NOT_SIGNED_IN on channels that anyone may call. */
  readonly session: Session;
  /** The binding of this window to a patient whose record it opens. */
  bindChart(patientId: string): string;
  /**
   * The only way to write. The work may run twice. An actor is named only where nobody is signed in.
   * @throws AppError as the work does; the router writes the refused attempt's entry after the abort
   */
  write<T>(work: (transaction: AuditedTransaction) => Promise<T>, actor?: Actor): Promise<T>;
}

export type Handler<C extends ChannelName> = (
  context: RequestContext,
  input: ParsedInput<C>,
) => Promise<ChannelOutput<C>>;

/** One handler for each channel of the contract: a missing or an unknown one does not compile. */
export type Handlers = { [C in ChannelName]: Handler<C> };

/** The handlers of one feature, all of them. */
export type FeatureHandlers<Feature extends string> = {
  [C in ChannelName as C extends `${Feature}.${string}` ? C : never]: Handler<C>;
};

/** Whom a patient-bound call concerns and, where the document has one, its doctor. */
export interface Concerned {
  patientId: string;
  doctorId?: string;
}

/**
 * The second look at the document, one for each kind that the contract names. Throws where it is refused.
 * @param concerned what was already read of the document of a patient-bound call
 */
export type DocumentChecks = Record<
  DocumentCheck,
  (context: RequestContext, input: unknown, concerned: Concerned | undefined) => Promise<void>
>;

/** Whom a patient-bound call concerns, by how its channel names them. @throws AppError NOT_FOUND */
export type BoundPatients = Record<
  PatientBinding,
  (context: RequestContext, input: unknown) => Promise<Concerned>
>;

/** Tells the windows that something happened. */
export type EmitEvent = (event: AppEvent) => void;
