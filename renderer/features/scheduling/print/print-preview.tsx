import { Button, NumberInput, Select } from '@mantine/core';
import { IconCalendarOff, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { PreparedPrint, PrintWish } from '#shared/contract/printing.ts';
import { labelGrids, type Paper } from '#shared/domain/paper.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { LabelPages } from './label-pages.tsx';
import { ListPages } from './list-pages.tsx';
import classes from './print.module.css';
import { SlipPage } from './slip-page.tsx';
import { isLabelPaper, usePaper } from './use-paper.ts';
import { usePrinting } from './use-printing.ts';

interface PrintPreviewProps {
  kind: PrintWish['kind'];
  prepared: PreparedPrint;
  onClose: () => void;
}

const say = words.printing;
const MOST_COPIES = 60;

/** The pages as they will be, the paper they are for, and the two ways out of the application. */
export function PrintPreview({ kind, prepared, onClose }: PrintPreviewProps) {
  const { papers, paper, choose } = usePaper(kind === 'label' ? 'labels' : 'sheets');
  const [copies, setCopies] = useState(1);
  const [first, setFirst] = useState(1);
  const printing = usePrinting(prepared.printId, paper);
  const pages = pagesOf(prepared, paper, copies, first);
  const print = () => {
    if (pages && !printing.isBusy) void printing.print();
  };
  useScreenKeys('print', [
    { keys: 'mod+P', label: say.print, run: print },
    { keys: 'Escape', label: words.app.actions.close, run: onClose },
  ]);
  return (
    <>
      <PageHeader
        title={say.titles[kind]}
        actions={
          <>
            {isLabelPaper(paper) && (
              <LabelFields
                places={labelGrids[paper].columns * labelGrids[paper].rows}
                {...{ copies, setCopies, first, setFirst }}
              />
            )}
            <Select
              w={kind === 'label' ? '14rem' : '7rem'}
              aria-label={say.paper}
              allowDeselect={false}
              data={papers.map((value) => ({ value, label: say.papers[value] }))}
              value={paper}
              onChange={(value) => value && choose(value as Paper)}
            />
            <Button variant="default" onClick={onClose}>
              {words.app.actions.close}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
              disabled={!pages}
              loading={printing.isSaving}
              onClick={() => void printing.savePdf()}
            >
              {say.savePdf}
            </Button>
            <Button
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys="mod+P" />}
              disabled={!pages}
              loading={printing.isPrinting}
              onClick={print}
            >
              {say.print}
            </Button>
          </>
        }
      />
      {pages ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.pages} data-print-pages aria-label={say.preview} tabIndex={0}>
          {pages}
        </section>
      ) : (
        <EmptyState
          icon={IconCalendarOff}
          title={say.empty}
          text={fill(say.emptyText, { title: say.titles[kind].toLowerCase() })}
        />
      )}
    </>
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
