import { Radio } from '@mantine/core';
import type { MergeSide } from '#shared/contract/merge.ts';
import type { MergeField } from '#shared/domain/patient-merge.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './merge-table.module.css';
import { chosenSide, type MergeChoice, type Side, type Sides, sortFields } from './merge-values.ts';
import { useFieldValues } from './use-field-values.ts';

interface MergeTableProps {
  sides: Sides;
  choice: MergeChoice;
  onSurvivor: (side: Side) => void;
  onChoose: (field: MergeField, side: Side) => void;
}

const SIDES: readonly Side[] = ['one', 'other'];
const say = words.registry.merge;
const labels: Record<MergeField, string> = {
  ...words.patients.fields,
  profilePicture: words.registry.merge.photo,
};

/** Two records side by side: which one stays, and of each field that differs, whose value is kept. */
export function MergeTable({ sides, choice, onSurvivor, onChoose }: MergeTableProps) {
  const write = useFieldValues();
  const { differing, same } = sortFields(sides);
  return (
    <table className={classes.table} aria-label={say.title}>
      <thead>
        <tr>
          <th scope="col">{say.field}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col" data-stays={choice.survivor === side || undefined}>
              <RecordHead
                record={sides[side]}
                isSurvivor={choice.survivor === side}
                onKeep={() => onSurvivor(side)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differing.map((field) => (
          <tr key={field}>
            <th scope="row">{labels[field]}</th>
            {SIDES.map((side) => (
              <td key={side} data-chosen={chosenSide(sides, choice, field) === side || undefined}>
                <Radio
                  name={field}
                  label={write(sides[side], field)}
                  aria-label={`${labels[field]}: ${write(sides[side], field)}`}
                  checked={chosenSide(sides, choice, field) === side}
                  onChange={() => onChoose(field, side)}
                />
              </td>
            ))}
          </tr>
        ))}
        {same.map((field) => (
          <tr key={field}>
            <th scope="row">{labels[field]}</th>
            <td colSpan={2} className={classes.same}>
              {write(sides.one, field)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RecordHeadProps {
  record: MergeSide;
  isSurvivor: boolean;
  onKeep: () => void;
}

function RecordHead({ record, isSurvivor, onKeep }: RecordHeadProps) {
  const formats = useFormats();
  const { patientId, totalVisits, lastVisitDate, createdAt } = record;
  const facts = [
    count(say.visits, totalVisits),
    lastVisitDate && fill(say.lastVisit, { date: formats.dayOf(lastVisitDate) }),
    `${say.registered} ${formats.dayOf(createdAt)}`,
  ];
  return (
    <div className={classes.head}>
      <span className={classes.role} data-stays={isSurvivor || undefined}>
        {isSurvivor ? say.stays : say.goes}
      </span>
      <Radio
        name="survivor"
        label={
          <>
            <strong>
              {record.lastName}, {record.firstName}
            </strong>
            , <span className={classes.number}>{patientId}</span>
          </>
        }
        description={facts.filter(Boolean).join(' · ')}
        checked={isSurvivor}
        autoFocus={isSurvivor}
        onChange={onKeep}
      />
    </div>
  );
}
