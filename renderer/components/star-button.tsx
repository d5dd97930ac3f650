import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';

interface StarButtonProps {
  isOn: boolean;
  /** What a press does, and to what. */
  label: string;
  onToggle: () => void;
}

/** A star that puts something among one's own. */
export function StarButton({ isOn, label, onToggle }: StarButtonProps) {
  const Glyph = isOn ? IconStarFilled : IconStar;
  return (
    <ActionIcon
      variant="subtle"
      color={isOn ? 'yellow' : 'gray'}
      size={24}
      aria-label={label}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      <Glyph size={14} stroke={2} aria-hidden />
    </ActionIcon>
  );
}
