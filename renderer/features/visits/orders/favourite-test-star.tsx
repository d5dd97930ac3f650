import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { OfferedTest } from '#shared/domain/test-choices.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastFailure } from '../../../app/toasts.tsx';

const say = words.orders.line;

/** A star that puts a test among one's own, which are offered first. */
export function FavouriteTestStar({ test }: { test: OfferedTest }) {
  const client = useQueryClient();
  const { data } = useChannel('visits.getTestChoices', {});
  const mark = useChannelMutation('visits.setFavouriteTest');
  const isFavourite = data?.favourites.some(({ testName }) => testName === test.testName) ?? false;
  const Glyph = isFavourite ? IconStarFilled : IconStar;
  const toggle = () =>
    mark.mutate(
      { test, isFavourite: !isFavourite },
      {
        onSuccess: () => void client.invalidateQueries({ queryKey: ['visits.getTestChoices'] }),
        onError: toastFailure,
      },
    );
  return (
    <ActionIcon
      variant="subtle"
      color={isFavourite ? 'yellow' : 'gray'}
      size={24}
      aria-label={fill(isFavourite ? say.unmark : say.mark, { name: test.testName })}
      aria-pressed={isFavourite}
      onClick={toggle}
    >
      <Glyph size={14} stroke={2} aria-hidden />
    </ActionIcon>
  );
}
