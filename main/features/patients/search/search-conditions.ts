import { BEGINNING_LETTERS, reversed, searchKeyKinds } from '#shared/domain/patient-search-keys.ts';
import type { PatientSearchQuery } from '#shared/domain/patient-search-query.ts';
import type { SearchCondition } from '../repository.ts';

/** The end of a phone number is worth looking for from so many digits on. */
const SHORTEST_END = 4;

/** An anchored expression: one range of the index. */
const beginning = (key: string) => new RegExp(`^${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** One of several keys, or beginnings of keys. */
const anyOf = (keys: readonly (string | RegExp)[]): SearchCondition => ({ searchKeys: { $in: [...keys] } });

function digitsKeys(digits: string): RegExp[] {
  const { phone, phoneEnd, number, policy } = searchKeyKinds;
  return [
    beginning(phone + digits),
    beginning(number + digits.replace(/^0+(?=\d)/, '')),
    ...(digits.length >= SHORTEST_END
      ? [beginning(phoneEnd + reversed(digits)), beginning(policy + digits)]
      : []),
  ];
}

/** Everything but the words of the name: digits, patient number, policy, birth date in any of its readings. */
function otherConditions(query: PatientSearchQuery): SearchCondition[] {
  const births = query.birthDates.map((date) => searchKeyKinds.birth + date);
  const digits = query.digits ? digitsKeys(query.digits) : [];
  const conditions: SearchCondition[] = [];
  if (births.length > 0 && digits.length > 0) {
    // Eight digits can be a date or a phone number.
    conditions.push(anyOf([...births, ...digits]));
  } else {
    if (births.length > 0) conditions.push(anyOf(births));
    if (digits.length > 0) conditions.push(anyOf(digits));
  }
  if (query.patientNumber) conditions.push(anyOf([beginning(searchKeyKinds.number + query.patientNumber)]));
  if (query.policyNumber) conditions.push(anyOf([beginning(searchKeyKinds.policy + query.policyNumber)]));
  return conditions;
}

/** Ordered pairs of a list, each of two different places. */
function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.flatMap((b, j): [T, T][] => (i === j ? [] : [[a, b]])));
}

const byLength = (a: string, b: string) => b.length - a.length;

/**
 * The conditions of a search, in the order in which they are tried; each is a range of the index or few. A birth date or a
 * number narrows by itself. A single word is looked for among last names first. Of several words first one that is whole beside another's beginning, then, where only the
 * beginnings are typed, two letters of one beside all that is typed of another.
 */
export function searchConditions(query: PatientSearchQuery): SearchCondition[][] {
  const others = otherConditions(query);
  const { name, lastName, beginning: start } = searchKeyKinds;
  const spelt = (word: string) => [word, query.spellings[word]].filter((one) => one !== undefined);
  const [first, ...rest] = query.words;
  const hasWord = (word: string) => anyOf(spelt(word).map((one) => beginning(name + one)));
  if (first === undefined || others.length > 0) return [[...query.words.map(hasWord), ...others]];
  if (rest.length === 0) {
    return [lastName, name].map((kind) => [anyOf(spelt(first).map((word) => beginning(kind + word)))]);
  }
  const [longest = first, second = first, ...further] = [...query.words].sort(byLength);
  const wholeFirst = pairsOf(query.words).flatMap(([a, b]) =>
    spelt(a).flatMap((one) => spelt(b).map((other) => beginning(`${name}${one} ${other}`))),
  );
  const begun = spelt(second).flatMap((one) =>
    spelt(longest).map((other) => beginning(`${start}${one.slice(0, BEGINNING_LETTERS)} ${other}`)),
  );
  const begins = second.length < BEGINNING_LETTERS ? hasWord(longest) : anyOf(begun);
  return [
    [anyOf(wholeFirst), ...(further.length > 0 ? query.words.map(hasWord) : [])],
    [begins, hasWord(second), ...further.map(hasWord)],
    // "Mac Donald" typed for MacDonald.
    [anyOf([beginning(name + query.words.join(''))])],
  ];
}

/**
 * The condition of a search for words that were perhaps meant instead of those typed.
 * @param meant by each typed word the words that it may stand for, itself among them where it is one
 */
export function meantConditions(
  query: PatientSearchQuery,
  meant: ReadonlyMap<string, readonly string[]>,
): SearchCondition[] | undefined {
  const { name } = searchKeyKinds;
  const wordsFor = (typed: string) => meant.get(typed) ?? [];
  const [longest, second, ...further] = [...query.words].sort(byLength);
  if (longest === undefined) return undefined;
  const others = otherConditions(query);
  if (second === undefined) {
    const keys = wordsFor(longest).flatMap((word) => [`${name}${word}`, beginning(`${name}${word} `)]);
    return keys.length > 0 ? [anyOf(keys), ...others] : undefined;
  }
  const keys = [
    ...wordsFor(longest).flatMap((a) => wordsFor(second).map((b) => `${name}${a} ${b}`)),
    ...wordsFor(longest).map((a) => beginning(`${name}${a} ${second}`)),
    ...wordsFor(second).map((b) => beginning(`${name}${b} ${longest}`)),
  ];
  const remaining = further.map((typed) =>
    anyOf([typed, ...wordsFor(typed)].map((word) => beginning(name + word))),
  );
  return keys.length > 0 ? [anyOf(keys), ...remaining, ...others] : undefined;
}
