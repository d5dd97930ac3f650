import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { useChannel } from '../../../app/queries.ts';

/**
 * The small pictures of a visit's files, JPEG in Base64, by the id of the file. They are read again only where the visit has other
 * pictures than before: a note saves itself every few seconds, and a picture never changes.
 */
export function useThumbnails({ _id: visitId, attachments = [] }: VisitView): ReadonlyMap<string, string> {
  const pictures = attachments.flatMap(({ thumbnailUrl }) => thumbnailUrl ?? []);
  const { data } = useChannel(
    'visits.listThumbnails',
    { visitId },
    {
      enabled: pictures.length > 0,
      follows: pictures,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
    },
  );
  return useMemo(() => new Map((data?.thumbnails ?? []).map(({ fileId, jpeg }) => [fileId, jpeg])), [data]);
}
