import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { words } from '#shared/words/words.ts';

/** Light or dark; what the system asks for until one chooses. */
export function useSchemeToggle(): { label: string; isDark: boolean; toggle: () => void } {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return {
    isDark,
    label: isDark ? words.app.scheme.toLight : words.app.scheme.toDark,
    toggle: () => setColorScheme(isDark ? 'light' : 'dark'),
  };
}

/** The button for it. */
export function SchemeToggle() {
  const { isDark, label, toggle } = useSchemeToggle();
  const Glyph = isDark ? IconSun : IconMoon;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} onClick={toggle} aria-label={label}>
        <Glyph size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
