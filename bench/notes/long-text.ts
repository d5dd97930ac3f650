const SENTENCE =
  'Light-headed when getting up, no fall, no syncope. Pulse regular, chest clear, ankles free.\n';

/** How long the notes are that are measured: 50 KB, some twenty printed pages. */
export const LONG_NOTE = 50_000;

/** Text as one finds it in notes, of exactly so many characters. */
export function longText(characters: number): string {
  return SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters);
}
