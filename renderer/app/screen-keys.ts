import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { create } from 'zustand';
import { useSession } from './session.ts';

/** A key of a screen: `N`, `mod+Enter`, with what it does. */
export interface ScreenKey {
  keys: string;
  label: string;
  run: () => void;
}

/** The keys that the screens on show have, newest screen last. */
export const useScreenKeyStore = create<{ groups: Record<string, { keys: string; label: string }[]> }>(
  () => ({
    groups: {},
  }),
);

/** Gives a screen its keys, and `?` their list. They sleep behind the lock and while one types in a field. */
export function useScreenKeys(group: string, keys: ScreenKey[]): void {
  const { isLocked } = useSession();
  const bindings: HotkeyItem[] = isLocked
    ? []
    : keys.map(({ keys: combination, run }) => [
        combination,
        (event) => {
          // What has the focus comes first: a form within the screen has its own use for its keys.
          if (event.defaultPrevented) return;
          event.preventDefault();
          run();
        },
        { preventDefault: false },
      ]);
  useHotkeys(bindings);
  const listed = JSON.stringify(keys.map(({ keys: combination, label }) => ({ keys: combination, label })));
  useEffect(() => {
    useScreenKeyStore.setState(({ groups }) => ({ groups: { ...groups, [group]: JSON.parse(listed) } }));
    return () =>
      useScreenKeyStore.setState(({ groups }) => {
        const { [group]: _gone, ...rest } = groups;
        return { groups: rest };
      });
  }, [group, listed]);
}
