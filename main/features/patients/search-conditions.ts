import { searchKeyKinds } from '#shared/domain/patient-search-keys.ts';
import type { PatientSearchQuery } from '#shared/domain/patient-search-query.ts';
import type { SearchCondition } from './repository.ts';

const startsWith = (key: string): SearchCondition => ({
  searchKeys: { $regex: `^${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}` },
});

function digitsCondition(digits: string): SearchCondition {
  const number = digits.replace(/^0+(?=\d)/, '');
  return { $or: [startsWith(searchKeyKinds.phone + digits), startsWith(searchKeyKinds.number + number)] };
}

/** Everything but the words of the name: phone digits, patient number, birth date in any of its readings. */
function otherConditions(query: PatientSearchQuery): SearchCondition[] {
  const conditions: SearchCondition[] = [];
  const births = query.birthDates.map((date) => searchKeyKinds.birth + date);
  if (births.length > 0 && query.digits) {
    // Eight digits can be a date or a phone number.
    conditions.push({ $or: [{ searchKeys: { $in: births } }, digitsCondition(query.digits)] });
  } else {
    if (births.length > 0) conditions.push({ searchKeys: { $in: births } });
    if (query.digits) conditions.push(digitsCondition(query.digits));
  }
  if (query.patientNumber) conditions.push(startsWith(searchKeyKinds.number + query.patientNumber));
  return conditions;
}

/**
 * The conditions of a search, in the order in which they are tried. First the words as written pairs, each one range of the
 * index; then, for the beginnings of several words, one range for each word.
 */
export function searchConditions(query: PatientSearchQuery): SearchCondition[][] {
  const others = otherConditions(query);
  const [first, ...rest] = query.words;
  if (first === undefined) return [others];
  if (rest.length === 0) return [[startsWith(searchKeyKinds.name + first), ...others]];

  const pairs = rest.map((word) => startsWith(`${searchKeyKinds.name}${first} ${word}`));
  const longestFirst = [...query.words].sort((a, b) => b.length - a.length);
  const prefixes = longestFirst.map((word) => startsWith(searchKeyKinds.name + word));
  return [
    [...others, ...pairs],
    [...others, ...prefixes],
  ];
}
