import { useMemo, useRef } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { useChannel } from '../../../app/queries.ts';

/**
 * The small pictures of a visit's files, JPEG in Base64, by the id of the file. They are read again only where the visit has other
 * pictures than before: a note saves itself every few seconds, and a picture never changes. Those that are known stay while others are
 * read, also where that fails.
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
      retry: 2,
    },
  );
  const known = useRef(data);
  known.current = data ?? known.current;
  const answer = known.current;
  return useMemo(
    () => new Map((answer?.thumbnails ?? []).map(({ fileId, jpeg }) => [fileId, jpeg])),
    [answer],
  );
}
