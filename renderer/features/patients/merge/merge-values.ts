import type { MergeSide } from '#shared/contract/merge.ts';
import { type MergeField, mergeFields } from '#shared/domain/patient-merge.ts';

/** One of the two records on the screen. */
export type Side = 'one' | 'other';

export interface MergeChoice {
  survivor: Side;
  /** What somebody chose; the rest follows the record that stays. */
  chosen: Partial<Record<MergeField, Side>>;
}

export type Sides = Record<Side, MergeSide>;

export const otherSide = (side: Side): Side => (side === 'one' ? 'other' : 'one');

function isGiven(value: unknown): boolean {
  if (value === undefined || value === '' || value === false) return false;
  return typeof value !== 'object' || value === null || Object.values(value).some(isGiven);
}

/** What a record says in a field; of the photo whether there is one, of the status also the day of death. */
function valueIn(record: MergeSide, field: MergeField): unknown {
  if (field === 'profilePicture') return record.hasPhoto;
  if (field === 'status') return [record.status, record.deceasedOn];
  return record[field];
}

/** Whether a field has to be chosen: the records differ in it, and at least one says something. */
function differs(sides: Sides, field: MergeField): boolean {
  const [one, other] = [valueIn(sides.one, field), valueIn(sides.other, field)];
  if (!isGiven(one) && !isGiven(other)) return false;
  // Two photos of one person are two photos.
  if (field === 'profilePicture') return true;
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** The fields of the screen: those that differ, and those in which both say the same. */
export function sortFields(sides: Sides): { differing: MergeField[]; same: MergeField[] } {
  const said = mergeFields.filter((field) =>
    [sides.one, sides.other].some((side) => isGiven(valueIn(side, field))),
  );
  return {
    differing: said.filter((field) => differs(sides, field)),
    same: said.filter((field) => !differs(sides, field)),
  };
}

/** Which record stays unless somebody says otherwise: the one that was used more, else the older one. */
export function likelySurvivor({ one, other }: Sides): Side {
  if (one.totalVisits !== other.totalVisits) return one.totalVisits > other.totalVisits ? 'one' : 'other';
  return one.createdAt <= other.createdAt ? 'one' : 'other';
}

/** Whose value of a field is kept: what was chosen, else that of the record that stays, if it says something. */
export function chosenSide(sides: Sides, { survivor, chosen }: MergeChoice, field: MergeField): Side {
  const side = chosen[field];
  if (side) return side;
  return isGiven(valueIn(sides[survivor], field)) ? survivor : otherSide(survivor);
}

/** The fields that come from the record that goes. */
export function takenFields(sides: Sides, choice: MergeChoice): MergeField[] {
  return sortFields(sides).differing.filter((field) => chosenSide(sides, choice, field) !== choice.survivor);
}
