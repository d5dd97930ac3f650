import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { words } from '#shared/words/words.ts';

/** Grey rows in the place of a list that is being read. */
export function ListSkeleton({ rows = 8, height = 20 }: { rows?: number; height?: number }) {
  return (
    <Stack gap={14} p="md" role="status">
      <VisuallyHidden>{words.app.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => `${92 - ((index * 17) % 38)}.${index}%`).map((width) => (
        <Skeleton key={width} height={height} width={width} />
      ))}
    </Stack>
  );
}
