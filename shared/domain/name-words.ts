/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Lower case, no accents, special letters spelt out: how names are compared. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a name, folded; split at anything that is no letter or digit: "O’Brien-Smith" gives o, brien, smith. */
export function nameWords(name: string): string[] {
  return foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

/** Words that are often typed as one, as one: "O’Brien" gives obrien. */
export function joinedWords(name: string): string[] {
  return name
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]['’\-‐][\p{L}\p{N}]/u.test(part))
    .map((part) => foldName(part).replace(/[^\p{L}\p{N}]/gu, ''));
}
