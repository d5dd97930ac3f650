/** A typed time of day as `HH:MM`: "8", "8:30", "0830", "8.30", "5 pm"; the text itself where it is none. */
export function readTimeOfDay(text: string): string {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(text.trim());
  if (!match) return text.trim();
  const half = match[3]?.toLowerCase();
  const hour = Number(match[1]);
  const hours = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return text.trim();
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
