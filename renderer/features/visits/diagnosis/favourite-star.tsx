import { useQueryClient } from '@tanstack/react-query';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastFailure } from '../../../app/toasts.tsx';
import { StarButton } from '../../../components/star-button.tsx';

interface FavouriteStarProps {
  code: string;
  description: string;
}

/** More than anybody marks. */
const MOST = 120;
const say = words.diagnosisCodes.search;

/** A star that puts a code among one's own, which are offered first. */
export function FavouriteStar({ code, description }: FavouriteStarProps) {
  const client = useQueryClient();
  const { data } = useChannel('clinic.searchDiagnosisCodes', { text: '', limit: MOST });
  const mark = useChannelMutation('clinic.setFavouriteCode');
  const isFavourite = data?.codes.some((own) => own.code === code && own.isFavourite) ?? false;
  const toggle = () =>
    mark.mutate(
      { code, description, isFavourite: !isFavourite },
      {
        onSuccess: () => void client.invalidateQueries({ queryKey: ['clinic.searchDiagnosisCodes'] }),
        onError: toastFailure,
      },
    );
  return (
    <StarButton
      isOn={isFavourite}
      label={fill(isFavourite ? say.unmark : say.mark, { code })}
      onToggle={toggle}
    />
  );
}
