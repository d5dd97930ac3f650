import type { SavedViewItem } from '#shared/contract/patient-list.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { readyViews } from './ready-views.ts';
import type { ListView } from './use-list-view.ts';

const say = words.registry.list.views;

/** The views one can open, and what one can do with them. */
export function useSavedViews(list: ListView) {
  const { data, refetch } = useChannel('patients.listSavedViews', {});
  const saving = useChannelMutation('patients.saveView');
  const changing = useChannelMutation('patients.changeView');
  const removing = useChannelMutation('patients.removeView');
  const canManage = useCan('clinic.manage');
  const saved = data?.views ?? [];
  const opened = saved.find(({ _id }) => _id === list.viewId);
  const before = opened?.view ?? readyViews.find(({ id }) => id === list.viewId)?.view;

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      toastFailure(error);
    }
    await refetch();
  };
  const saveAs = (name: string, isShared: boolean) =>
    attempt(async () => {
      const { _id } = await saving.mutateAsync({ name, isShared, view: list.view });
      toastDone(fill(say.saved, { name }));
      list.nameView(_id);
    });
  const update = ({ _id, revision, name, isShared }: SavedViewItem) =>
    attempt(async () => {
      await changing.mutateAsync({ viewId: _id, revision, name, isShared, view: list.view });
      toastDone(fill(say.saved, { name }));
    });
  const remove = ({ _id, revision, name, isShared, view }: SavedViewItem) =>
    attempt(async () => {
      await removing.mutateAsync({ viewId: _id, revision });
      list.nameView('all');
      toastDone(
        fill(say.removed, { name }),
        () =>
          void attempt(async () => {
            const again = await saving.mutateAsync({ name, isShared, view });
            list.nameView(again._id);
          }),
      );
    });
  const open = (id: string) => {
    const view = saved.find(({ _id }) => _id === id)?.view ?? readyViews.find((one) => one.id === id)?.view;
    if (view) list.open(id, view);
  };
  return {
    saved,
    opened,
    isChanged: before !== undefined && JSON.stringify(before) !== JSON.stringify(list.view),
    mayChange: opened !== undefined && (opened.isOwn || canManage),
    open,
    saveAs,
    update,
    remove,
  };
}
export type SavedViews = ReturnType<typeof useSavedViews>;
