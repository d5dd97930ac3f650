import { Text, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import { words } from '#shared/words/words.ts';
import { usePrintWords } from '../../../components/print/use-print-words.ts';
import { PaperView } from './paper-view.tsx';
import { plainSummary, summarySections } from './plain-summary.ts';
import { summaryPaperBlocks } from './summary-paper-blocks.tsx';

const say = words.visitPapers.summary;

/** What the patient takes home in plain words, written beside the sheet. Nothing of it goes into the note. */
export function SummaryPaper({ paper }: { paper: VisitPaper }) {
  const print = usePrintWords();
  const [texts, setTexts] = useState(() => plainSummary(paper, print.formats));
  const shown = useDeferredValue(texts);
  const blocks = useMemo(() => summaryPaperBlocks(paper, shown, print), [paper, shown, print]);
  return (
    <PaperView
      title={words.visitPapers.print.summary}
      print={paper}
      blocks={blocks}
      aside={
        <>
          <Text size="sm" c="dimmed">
            {say.hint}
          </Text>
          {summarySections.map((section) => (
            <Textarea
              key={section}
              label={say.sections[section]}
              autosize
              minRows={1}
              maxRows={12}
              maxLength={5_000}
              spellCheck
              value={texts[section]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTexts((before) => ({ ...before, [section]: value }));
              }}
            />
          ))}
        </>
      }
    />
  );
}
