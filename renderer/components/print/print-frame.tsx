import { Button, Select } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Paper } from '#shared/domain/paper.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../app/screen-keys.ts';
import { KeyHint } from '../key-hint.tsx';
import { PageHeader } from '../page-header.tsx';
import classes from './print.module.css';
import { isLabelPaper, type PaperChoice } from './use-paper.ts';
import { usePrinting } from './use-printing.ts';

interface PrintFrameProps {
  title: string;
  /** What was handed out for printing, by main's number. */
  printId: string;
  papers: PaperChoice;
  /** False while there are no pages to print: `children` then says why. */
  isReady: boolean;
  /** What else is chosen for this print. */
  fields?: ReactNode;
  onClose: () => void;
  /** What stands beside the pages and is not printed: where their text is written. */
  aside?: ReactNode;
  children: ReactNode;
}

const say = words.printing;

/** The pages as they will be, the paper they are for, and the two ways out of the application. */
export function PrintFrame({
  title,
  printId,
  papers: { papers, paper, choose },
  isReady,
  fields,
  aside,
  onClose,
  children,
}: PrintFrameProps) {
  const printing = usePrinting(printId, paper);
  const print = () => {
    if (isReady && !printing.isBusy) void printing.print();
  };
  useScreenKeys('print', [
    { keys: 'mod+P', label: say.print, run: print },
    { keys: 'Escape', label: words.app.actions.close, run: onClose },
  ]);
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            {fields}
            <Select
              w={isLabelPaper(paper) ? '14rem' : '7rem'}
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
              disabled={!isReady}
              loading={printing.isSaving}
              onClick={() => void printing.savePdf()}
            >
              {say.savePdf}
            </Button>
            <Button
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys="mod+P" />}
              disabled={!isReady}
              loading={printing.isPrinting}
              onClick={print}
            >
              {say.print}
            </Button>
          </>
        }
      />
      <div className={classes.body}>
        {aside && <aside className={classes.aside}>{aside}</aside>}
        {isReady ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section className={classes.pages} data-print-pages aria-label={say.preview} tabIndex={0}>
            {children}
          </section>
        ) : (
          children
        )}
      </div>
    </>
  );
}
