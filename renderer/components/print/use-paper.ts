import { type LabelPaper, type Paper, paper as paperSchema } from '#shared/domain/paper.ts';
import { useClinic } from '../../app/clinic.ts';
import { useKept } from '../../app/view-store.ts';

const sheets = ['a4', 'letter'] as const satisfies Paper[];
const labels = ['labels-a4', 'labels-letter', 'roll-62'] as const satisfies LabelPaper[];
/** Where Letter is what lies in the printer. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

export interface PaperChoice {
  papers: readonly Paper[];
  paper: Paper;
  choose: (paper: Paper) => void;
}

/** The papers that something can be printed on, and the one that was chosen last or is usual where the clinic is. */
export function usePaper(kind: 'sheets' | 'labels'): PaperChoice {
  const { locale } = useClinic();
  const [kept, keep] = useKept(`printing.${kind}`);
  const papers: readonly Paper[] = kind === 'labels' ? labels : sheets;
  const isLetter = LETTER_REGIONS.has(new Intl.Locale(locale).maximize().region ?? '');
  const usual = papers[isLetter ? 1 : 0] ?? 'a4';
  const known = paperSchema.safeParse(kept).data;
  return { papers, paper: known && papers.includes(known) ? known : usual, choose: keep };
}

/** Whether a paper is one of labels. */
export function isLabelPaper(paper: Paper): paper is LabelPaper {
  return labels.some((one) => one === paper);
}
