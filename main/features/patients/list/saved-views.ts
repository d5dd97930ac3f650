import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { SavedViewItem } from '#shared/contract/patient-list.ts';
import type { SavedView } from '#shared/domain/patient-list.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { namesOf } from '../../accounts/find-names.ts';
import { deleteView, findView, findViewsFor, insertView, writeView } from './view-repository.ts';

function toItem(view: SavedView, userId: string, ownerName?: string): SavedViewItem {
  const { _id, revision, name, isShared } = view;
  return { _id, revision, name, isShared, view: view.view, isOwn: view.ownerId === userId, ownerName };
}

/** One's own views and those that are shared, by name. */
export async function listSavedViews({
  collections,
  session,
}: RequestContext): Promise<ChannelOutput<'patients.listSavedViews'>> {
  const found = await findViewsFor(collections, session.user._id);
  const nameOf = await namesOf(
    collections,
    found.map(({ ownerId }) => ownerId),
  );
  // A list by conditions is for those who may read charts.
  const mayRead = session.abilities.has('chart.read');
  const usable = found.filter(({ view }) => mayRead || !view.filter.condition);
  const views = usable.map((view) => toItem(view, session.user._id, nameOf(view.ownerId)));
  return { views: views.sort((a, b) => a.name.localeCompare(b.name)) };
}

/** Keeps a list under a name. */
export async function saveView(
  context: RequestContext,
  input: ParsedInput<'patients.saveView'>,
): Promise<SavedViewItem> {
  const { collections, now, session } = context;
  const { _id: userId } = session.user;
  const view: SavedView = { ...firstRevision(now, userId), ownerId: userId, ...input };
  await context.write(async (transaction) => {
    await insertView(collections, view, transaction);
    transaction.record({
      description: `Saved the view ${input.name} of the patients`,
      changes: { ...input },
    });
  });
  return toItem(view, userId);
}

async function requireOwn(
  { collections, session }: RequestContext,
  { viewId, revision }: { viewId: string; revision: number },
  transaction: AuditedTransaction,
): Promise<SavedView> {
  const view = await findView(collections, viewId, transaction);
  if (!view) throw new AppError('NOT_FOUND');
  const mayManage = view.isShared && session.abilities.has('clinic.manage');
  if (view.ownerId !== session.user._id && !mayManage) throw new AppError('FORBIDDEN');
  if (view.revision !== revision) throw new EditConflict(view.updatedBy);
  return view;
}

/** Changes a view. @throws AppError NOT_FOUND, EDIT_CONFLICT; FORBIDDEN where it is somebody else's */
export async function changeView(
  context: RequestContext,
  { viewId, revision, ...set }: ParsedInput<'patients.changeView'>,
): Promise<SavedViewItem> {
  const { collections, session } = context;
  return context.write(async (transaction) => {
    const before = await requireOwn(context, { viewId, revision }, transaction);
    await writeView(collections, before, set, transaction);
    transaction.record({ description: `Changed the view ${set.name} of the patients`, changes: { ...set } });
    return toItem({ ...before, ...set, revision: revision + 1 }, session.user._id);
  });
}

/** Removes a view. @throws AppError as above */
export async function removeView(
  context: RequestContext,
  seen: ParsedInput<'patients.removeView'>,
): Promise<ChannelOutput<'patients.removeView'>> {
  await context.write(async (transaction) => {
    const view = await requireOwn(context, seen, transaction);
    await deleteView(context.collections, view, transaction);
    transaction.record({ description: `Removed the view ${view.name} of the patients` });
  });
  return { viewId: seen.viewId };
}
