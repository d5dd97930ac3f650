import { ActionIcon, Menu, Select } from '@mantine/core';
import { IconBookmark, IconBookmarkEdit, IconDotsVertical, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { readyViews } from './ready-views.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import type { SavedViews } from './use-saved-views.ts';

const say = words.registry.list.views;

/** Which view is open, and keeping, changing and removing one. */
export function ViewMenu({ viewId, views }: { viewId: string; views: SavedViews }) {
  const [isSaving, setSaving] = useState(false);
  const { opened } = views;
  const own = views.saved.filter(({ isOwn }) => isOwn);
  const shared = views.saved.filter(({ isOwn }) => !isOwn);
  const toOption = ({ _id, name }: { _id: string; name: string }) => ({ value: _id, label: name });
  const groups = [
    { group: say.label, items: readyViews.map(({ id, name }) => ({ value: id, label: name })) },
    { group: say.own, items: own.map(toOption) },
    ...shared.map((view) => ({
      group: fill(say.shared, { name: view.ownerName ?? '' }),
      items: [toOption(view)],
    })),
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <Select
        aria-label={say.label}
        w={220}
        data={groups}
        allowDeselect={false}
        value={viewId}
        onChange={(id) => id && views.open(id)}
        rightSectionWidth={views.isChanged ? 84 : undefined}
        rightSection={views.isChanged ? <span>{say.unsaved}</span> : undefined}
      />
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={say.menu}>
            <IconDotsVertical size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconBookmark size={16} stroke={1.75} aria-hidden />}
            onClick={() => setSaving(true)}
          >
            {say.save}
          </Menu.Item>
          {opened && views.mayChange && views.isChanged && (
            <Menu.Item
              leftSection={<IconBookmarkEdit size={16} stroke={1.75} aria-hidden />}
              onClick={() => void views.update(opened)}
            >
              {fill(say.update, { name: opened.name })}
            </Menu.Item>
          )}
          {opened && views.mayChange && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
              onClick={() => void views.remove(opened)}
            >
              {fill(say.remove, { name: opened.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSaving && <SaveViewDialog onSave={views.saveAs} onClose={() => setSaving(false)} />}
    </>
  );
}
