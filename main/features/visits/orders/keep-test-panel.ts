import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { TestPanelItem } from '#shared/contract/test-orders.ts';
import type { TestPanel } from '#shared/domain/test-choices.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { deletePanel, findPanel, insertPanel } from './test-choices-repository.ts';

/** A panel as it is offered to a person. */
export function toPanelItem(
  { _id, revision, name, isShared, tests, ownerId }: TestPanel,
  userId: string,
): TestPanelItem {
  return { _id, revision, name, isShared, tests, isOwn: ownerId === userId };
}

/** Keeps some tests under one name, for the person or for everybody in the clinic. */
export async function keepTestPanel(
  context: RequestContext,
  input: ParsedInput<'visits.keepTestPanel'>,
): Promise<TestPanelItem> {
  const { collections, now, session } = context;
  const { _id: userId } = session.user;
  const panel: TestPanel = { ...firstRevision(now, userId), ownerId: userId, ...input };
  await context.write(async (transaction) => {
    await insertPanel(collections, panel, transaction);
    transaction.record({
      resourceId: panel._id,
      description: `Kept the panel ${input.name} of tests`,
      changes: { ...input },
    });
  });
  return toPanelItem(panel, userId);
}

/** Removes a panel. @throws AppError NOT_FOUND, EDIT_CONFLICT; FORBIDDEN where it is somebody else's */
export async function removeTestPanel(
  context: RequestContext,
  { panelId, revision }: ParsedInput<'visits.removeTestPanel'>,
): Promise<ChannelOutput<'visits.removeTestPanel'>> {
  const { collections, session } = context;
  await context.write(async (transaction) => {
    const panel = await findPanel(collections, panelId, transaction);
    if (!panel) throw new AppError('NOT_FOUND');
    if (panel.ownerId !== session.user._id) throw new AppError('FORBIDDEN');
    if (panel.revision !== revision) throw new EditConflict(panel.updatedBy);
    await deletePanel(collections, panel, transaction);
    transaction.record({ resourceId: panelId, description: `Removed the panel ${panel.name} of tests` });
  });
  return { panelId };
}
