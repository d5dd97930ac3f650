import { NumberInput } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { PreparedPrint, PrintWish } from '#shared/contract/printing.ts';
import { labelGrids, type Paper } from '#shared/domain/paper.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PrintFrame } from '../../../components/print/print-frame.tsx';
import { isLabelPaper, usePaper } from '../../../components/print/use-paper.ts';
import { LabelPages } from './label-pages.tsx';
import { ListPages } from './list-pages.tsx';
import { SlipPage } from './slip-page.tsx';

interface PrintPreviewProps {
  kind: PrintWish['kind'];
  prepared: PreparedPrint;
  onClose: () => void;
}

const say = words.printing;
const MOST_COPIES = 60;

/** A print of the front desk's as it will be on the paper. */
export function PrintPreview({ kind, prepared, onClose }: PrintPreviewProps) {
  const papers = usePaper(kind === 'label' ? 'labels' : 'sheets');
  const { paper } = papers;
  const [copies, setCopies] = useState(1);
  const [first, setFirst] = useState(1);
  const pages = pagesOf(prepared, paper, copies, first);
  return (
    <PrintFrame
      title={say.titles[kind]}
      printId={prepared.printId}
      papers={papers}
      isReady={pages !== undefined}
      fields={
        isLabelPaper(paper) && (
          <LabelFields
            places={labelGrids[paper].columns * labelGrids[paper].rows}
            {...{ copies, setCopies, first, setFirst }}
          />
        )
      }
      onClose={onClose}
    >
      {pages ?? (
        <EmptyState
          icon={IconCalendarOff}
          title={say.empty}
          text={fill(say.emptyText, { title: say.titles[kind].toLowerCase() })}
        />
      )}
    </PrintFrame>
  );
}

/** The pages; undefined where nothing would be on them. */
function pagesOf(
  prepared: PreparedPrint,
  paper: Paper,
  copies: number,
  first: number,
): ReactNode | undefined {
  const { content } = prepared;
  switch (content.kind) {
    case 'lists': {
      const lists = content.lists.filter(({ appointments }) => appointments.length > 0);
      if (lists.length === 0) return undefined;
      return lists.map((list) => (
        <ListPages key={JSON.stringify(list.doctor)} list={list} paper={paper} prepared={prepared} />
      ));
    }
    case 'label':
      return (
        isLabelPaper(paper) && <LabelPages label={content} paper={paper} copies={copies} first={first} />
      );
    case 'slip':
      return <SlipPage slip={content} paper={paper} prepared={prepared} />;
  }
}

interface LabelFieldsProps {
  /** How many labels a sheet has. */
  places: number;
  copies: number;
  setCopies: (copies: number) => void;
  first: number;
  setFirst: (first: number) => void;
}

function LabelFields({ places, copies, setCopies, first, setFirst }: LabelFieldsProps) {
  const whole = (value: number | string, most: number) =>
    Math.min(most, Math.max(1, Math.trunc(Number(value)) || 1));
  return (
    <>
      <NumberInput
        w="8.5rem"
        aria-label={say.copies}
        prefix={`${say.copies} `}
        min={1}
        max={MOST_COPIES}
        value={copies}
        onChange={(value) => setCopies(whole(value, MOST_COPIES))}
      />
      {places > 1 && (
        <NumberInput
          w="10.5rem"
          aria-label={say.first}
          prefix={`${say.first} `}
          min={1}
          max={places}
          value={Math.min(first, places)}
          onChange={(value) => setFirst(whole(value, places))}
        />
      )}
    </>
  );
}
