import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { updateVisit } from '../repository.ts';
import { requireDraft, requireVisit } from '../require-visit.ts';
import { toVisitView } from '../visit-views.ts';
import { requireAttachment } from './require-attachment.ts';

/** Gives a file of a draft another name. @throws AppError NOT_FOUND, NOTE_READ_ONLY; EDIT_CONFLICT where it has another by now */
export async function renameAttachment(
  context: RequestContext,
  input: ParsedInput<'visits.renameAttachment'>,
): Promise<VisitView> {
  const { collections } = context;
  const { base, fileName } = input;
  const saved = await context.write(async (transaction) => {
    const { visit, attachment } = await requireAttachment(context, input, transaction);
    requireDraft(visit);
    if (attachment.fileName !== base) throw new EditConflict(visit.updatedBy);
    const attachments = visit.attachments?.map((other) =>
      other === attachment ? { ...other, fileName } : other,
    );
    await updateVisit(collections, visit, { attachments }, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Renamed a file: ${visit.visitId}`,
      changes: { fileName: { before: base, after: fileName } },
    });
    return requireVisit(context, input.visitId, transaction);
  });
  return toVisitView(collections, saved);
}
