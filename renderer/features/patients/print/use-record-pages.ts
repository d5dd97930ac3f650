import { useMemo } from 'react';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { useClinic } from '../../../app/clinic.ts';
import { layOut } from '../../../components/print/paged-blocks.tsx';
import type { PagePiece } from '../../../components/print/paginate.ts';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import { type BlockSize, useBlockSizes } from '../../../components/print/use-block-sizes.tsx';
import { usePrintWords } from '../../../components/print/use-print-words.ts';
import { contentsOf } from './contents.ts';
import { coverBlocks } from './cover-blocks.tsx';
import { recordBlocks } from './record-blocks.ts';
import type { WholeRecord } from './use-record.ts';

/** Some pages and what they are made of. */
export interface LaidOut {
  blocks: readonly PrintBlock[];
  sizes: readonly BlockSize[];
  pages: PagePiece[][];
}

/** Lays a whole record out: first everything behind the cover, which then knows on which pages it is. */
export function useRecordPages(record: WholeRecord, paper: Paper) {
  const { name: clinicName, timeZone } = useClinic();
  const print = usePrintWords();
  const { body, cover, all } = useMemo(() => {
    const blocks = recordBlocks(record, print, (moment) => clinicDate(moment, timeZone).slice(0, 4));
    // As many lines as the contents will have, so that the cover can be measured before the pages are known.
    const contents = blocks.flatMap(({ key, entry }) => (entry ? [{ key, ...entry, page: 0 }] : []));
    const front = coverBlocks(record.print, { print, clinicName, contents });
    return { body: blocks, cover: front, all: [...front, ...blocks] };
  }, [record, print, clinicName, timeZone]);
  const { sizes, isDone, measuring } = useBlockSizes(all, paper);
  const laidOut = useMemo((): { front: LaidOut; rest: LaidOut } | undefined => {
    if (!isDone) return undefined;
    const frontSizes = sizes.slice(0, cover.length);
    const restSizes = sizes.slice(cover.length);
    const frontPages = layOut(cover, frontSizes, paper);
    const restPages = layOut(body, restSizes, paper);
    const contents = contentsOf(body, restPages, frontPages.length);
    const front = coverBlocks(record.print, { print, clinicName, contents });
    return {
      front: { blocks: front, sizes: frontSizes, pages: frontPages },
      rest: { blocks: body, sizes: restSizes, pages: restPages },
    };
  }, [isDone, sizes, body, cover, paper, record, print, clinicName]);
  return { laidOut, measuring, share: sizes.length / all.length };
}
