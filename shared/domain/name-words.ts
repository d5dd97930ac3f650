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

/** Letters with marks that are often typed as two: how Germans, Danes and Swedes write them without the mark. */
const SPELT_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A name in lower case with marked letters spelt out: "Jürgen Müller" gives "juergen mueller". */
export function spellOut(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => SPELT_OUT[letter] ?? letter);
}

/** The words of a name with marked letters spelt out, as far as that makes them others: "Müller" gives mueller. */
export function speltOutWords(name: string): string[] {
  const plain = new Set(nameWords(name));
  return nameWords(spellOut(name)).filter((word) => !plain.has(word));
}

/** Words that are often typed as one, as one: "O’Brien" gives obrien. */
export function joinedWords(name: string): string[] {
  return name
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]['’\-‐][\p{L}\p{N}]/u.test(part))
    .map((part) => foldName(part).replace(/[^\p{L}\p{N}]/gu, ''));
}
