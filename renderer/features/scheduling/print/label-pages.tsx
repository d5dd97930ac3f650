import type { PrintContent } from '#shared/contract/printing.ts';
import { type LabelPaper, labelGrids } from '#shared/domain/paper.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { Sheet } from '../../../components/print/sheet.tsx';
import { useBorn } from '../../../components/print/use-born.ts';
import classes from './print.module.css';

type Label = Extract<PrintContent, { kind: 'label' }>;

/** More would be cut off on a small label, which nobody would notice. */
const MOST_LETTERS = 60;
const say = words.printing.onLabel;

interface LabelPagesProps {
  label: Label;
  paper: LabelPaper;
  copies: number;
  /** The first place on the sheet that has a label left, from 1. */
  first: number;
}

/** As many labels of a patient as are wanted, on as many sheets as they need. */
export function LabelPages({ label, paper, copies, first }: LabelPagesProps) {
  const grid = labelGrids[paper];
  const perSheet = grid.columns * grid.rows;
  const places = Array.from({ length: copies }, (_, index) => first - 1 + index);
  const sheets = Math.ceil((first - 1 + copies) / perSheet);
  return Array.from({ length: sheets }, (_, sheet) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is nothing but its number
    <Sheet key={sheet} paper={paper} isBare>
      {places
        .filter((place) => Math.floor(place / perSheet) === sheet)
        .map((place) => {
          const column = place % grid.columns;
          const row = Math.floor((place % perSheet) / grid.columns);
          return (
            <div
              key={place}
              className={classes.label}
              style={{
                left: `${grid.left + column * grid.pitch}mm`,
                top: `${grid.top + row * grid.height}mm`,
                width: `${grid.width}mm`,
                height: `${grid.height}mm`,
              }}
            >
              <LabelWords label={label} />
            </div>
          );
        })}
    </Sheet>
  ));
}

function LabelWords({ label: { patient, allergies } }: { label: Label }) {
  const born = useBorn();
  return (
    <>
      <div className={classes.labelName}>{fullName(patient)}</div>
      <div>{[born(patient), patient.gender && genderLabels[patient.gender]].filter(Boolean).join(', ')}</div>
      <div>
        <b>{patient.patientId}</b>
      </div>
      {allergies !== undefined && <div className={classes.allergies}>{sayAllergies(allergies)}</div>}
    </>
  );
}

function sayAllergies(allergies: readonly string[] | null): string {
  if (allergies === null) return say.notAsked;
  if (allergies.length === 0) return say.none;
  const list = allergies.join(', ');
  return list.length > MOST_LETTERS
    ? fill(say.many, { count: allergies.length })
    : fill(say.allergies, { list });
}
