import { useQueryClient } from '@tanstack/react-query';
import type { OfferedTest } from '#shared/domain/test-choices.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastFailure } from '../../../app/toasts.tsx';
import { StarButton } from '../../../components/star-button.tsx';

const say = words.orders.line;

/** A star that puts a test among one's own, which are offered first. */
export function FavouriteTestStar({ test }: { test: OfferedTest }) {
  const client = useQueryClient();
  const { data } = useChannel('visits.getTestChoices', {});
  const mark = useChannelMutation('visits.setFavouriteTest');
  const isFavourite = data?.favourites.some(({ testName }) => testName === test.testName) ?? false;
  const toggle = () =>
    mark.mutate(
      { test, isFavourite: !isFavourite },
      {
        onSuccess: () => void client.invalidateQueries({ queryKey: ['visits.getTestChoices'] }),
        onError: toastFailure,
      },
    );
  return (
    <StarButton
      isOn={isFavourite}
      label={fill(isFavourite ? say.unmark : say.mark, { name: test.testName })}
      onToggle={toggle}
    />
  );
}
