import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastFailure } from '../../../app/toasts.tsx';

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
  const Glyph = isFavourite ? IconStarFilled : IconStar;
  const toggle = () =>
    mark.mutate(
      { code, description, isFavourite: !isFavourite },
      {
        onSuccess: () => void client.invalidateQueries({ queryKey: ['clinic.searchDiagnosisCodes'] }),
        onError: toastFailure,
      },
    );
  return (
    <ActionIcon
      variant="subtle"
      color={isFavourite ? 'yellow' : 'gray'}
      size={24}
      aria-label={fill(isFavourite ? say.unmark : say.mark, { code })}
      aria-pressed={isFavourite}
      onClick={toggle}
    >
      <Glyph size={14} stroke={2} aria-hidden />
    </ActionIcon>
  );
}
