import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import { words } from '#shared/words/words.ts';
import { type Fact, identityFacts } from '../../../components/print/identity-facts.ts';
import { Letterhead, PrintedFacts } from '../../../components/print/letterhead.tsx';
import type { PrintBlock } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import classes from './papers.module.css';

const say = words.visitPapers;
const { status: statusLabel } = words.recordPrinting.facts;

/** Allergies in one line: none, and that nobody has asked, are told apart. */
function allergiesText(allergies: readonly string[] | undefined): string {
  if (!allergies) return say.facts.notAsked;
  return allergies.join(', ') || say.facts.noAllergies;
}

/** Who the patient is, for a paper of a visit. */
function patientFacts({ patient }: Pick<VisitPaper, 'patient'>, print: PrintWords): Fact[] {
  // That somebody is a patient of the clinic says nothing; that they have died does.
  return identityFacts({ patient }, print).filter(
    ({ label }) => label !== statusLabel || patient.status === 'deceased',
  );
}

/** The letterhead, the patient with their allergies, and which visit it is. */
export function paperHead(paper: VisitPaper, print: PrintWords): PrintBlock[] {
  const { letterhead, kind, visit, isAltered, doctorName, allergies } = paper;
  const facts = [
    ...patientFacts(paper, print),
    { label: say.facts.visit, value: visit.visitId },
    { label: say.facts.date, value: print.formats.dateTime(visit.visitDate) },
    { label: say.facts.doctor, value: doctorName },
  ];
  return [
    {
      key: 'head',
      content: (
        <>
          <Letterhead letterhead={letterhead} title={say.titles[kind]} />
          {visit.status === 'draft' && kind === 'note' && <div className={classes.draft}>{say.draft}</div>}
          {isAltered && <div className={classes.altered}>{say.altered}</div>}
          <PrintedFacts facts={facts} />
          <div className={classes.allergies} data-alert={allergies?.length ? true : undefined}>
            {say.facts.allergies}: {allergiesText(allergies)}
          </div>
        </>
      ),
    },
  ];
}
