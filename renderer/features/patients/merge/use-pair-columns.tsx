import type { PairView } from '#shared/contract/merge.ts';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import type { Column } from '../../../components/data-table.tsx';
import classes from './duplicates.module.css';
import { LikenessMeter } from './likeness-meter.tsx';

const say = words.registry.duplicates;

/** A pair in one row: how alike, who and who, and why. */
export function usePairColumns(): Column<PairView>[] {
  const formats = useFormats();
  const person = ({ lastName, firstName, dateOfBirth, patientId }: PatientSummary) => (
    <span className={classes.person}>
      <span className={classes.name}>
        {lastName}, {firstName}
      </span>
      <span className={classes.facts}>
        {[dateOfBirth && formats.date(dateOfBirth), patientId].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
  return [
    {
      key: 'score',
      title: say.scoreTitle,
      width: '10.5rem',
      cell: ({ score }) => <LikenessMeter score={score} />,
    },
    { key: 'one', title: say.one, cell: ({ one }) => person(one) },
    { key: 'other', title: say.other, cell: ({ other }) => person(other) },
    {
      key: 'why',
      title: say.why,
      isOptional: true,
      cell: ({ reasons }) => reasons.map((reason) => words.patients.reasons[reason]).join(', '),
    },
  ];
}
