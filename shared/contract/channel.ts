import type { z } from 'zod';
import type { AuditAction, AuditResource } from '../domain/audit-log.ts';
import type { Ability } from '../permissions.ts';

/**
 * Who may call: anyone at the keyboard (before sign-in), whoever is signed in (`even-locked`: also behind the lock), or
 * whoever has the ability.
 */
export type Access = 'anyone' | 'even-locked' | 'signed-in' | Ability;

/** What a read showed, for the audit log. */
export interface ReadSubject {
  /** The number that people know it by, "VIS-00012". */
  label?: string | undefined;
  resourceId?: string | undefined;
  patientId?: string | undefined;
  /** The documents on the screen, where there are several. */
  shown?: string[];
}

/**
 * What the audit log keeps of a call. The router does it; no handler can leave it out.
 * - `view`: one entry per sitting for each document, written before the answer;
 * - `search`: one entry when typing has settled, with the ids shown;
 * - `change`: an entry in the same transaction; the operation says what changed;
 * - `sitting`: a change that repeats (autosave): an entry when it begins and one that names the changed fields when it ends;
 * - `account`: the operation writes its own security event (sign-in and its kin), since it must also when it fails;
 * - `none`: nothing about a person is read or changed.
 */
export type AuditRule<Input, Output> =
  | {
      rule: 'view';
      resource: AuditResource;
      description: string;
      subject: (input: Input, output: Output) => ReadSubject;
    }
  | {
      rule: 'search';
      resource: AuditResource;
      description: string;
      subject: (input: Input, output: Output) => ReadSubject;
    }
  | { rule: 'change'; action: AuditAction; resource: AuditResource; subject?: (input: Input) => ReadSubject }
  | {
      rule: 'sitting';
      action: AuditAction;
      resource: AuditResource;
      description: string;
      subject: (input: Input) => ReadSubject;
    }
  | { rule: 'account' }
  | { rule: 'none' };

/** A second look, at the document itself, that the router takes after the ability. */
export type DocumentCheck = 'own-visit';

/**
 * How a patient-bound channel names whom it is about: the patient in its input, or the patient of the visit or appointment
 * that its input names.
 */
export type PatientBinding = 'patient' | 'visit' | 'appointment';

/** One channel between the renderer and main. */
export interface Channel<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  input: Input;
  output: Output;
  access: Access;
  audit: AuditRule<z.output<Input>, z.output<Output>>;
  documentCheck?: DocumentCheck;
  /** A write to a patient's record: main refuses it where the window has another patient's open. */
  boundTo?: PatientBinding;
}

/** Gives a channel its exact type; the value is unchanged. */
export function channel<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Channel<Input, Output>,
): Channel<Input, Output> {
  return definition;
}
