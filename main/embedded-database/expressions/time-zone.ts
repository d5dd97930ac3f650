import { CommandError } from '../command-error.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Offsets by zone and hour; zones change their offset on whole quarter hours only. */
const offsets = new Map<string, number>();
const QUARTER = 15 * MINUTE;
const KEEP_AT_MOST = 50_000;

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formats.set(zone, format);
    return format;
  } catch {
    throw new CommandError(40485, `unrecognized time zone identifier: "${zone}"`);
  }
}

/** Milliseconds that local time in the zone is ahead of UTC at an instant. */
export function zoneOffset(zone: string, instant: number): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (fixed !== null) {
    const size = Number(fixed[2]) * HOUR + Number(fixed[3] ?? 0) * MINUTE;
    return fixed[1] === '-' ? -size : size;
  }
  const start = Math.floor(instant / QUARTER) * QUARTER;
  const key = `${zone}@${start}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = new Map(
    formatFor(zone)
      .formatToParts(start)
      .map((part) => [part.type, part.value]),
  );
  const year =
    Number(parts.get('year')) * (parts.get('era') === 'BC' ? -1 : 1) + (parts.get('era') === 'BC' ? 1 : 0);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(parts.get('month')) - 1, Number(parts.get('day')));
  local.setUTCHours(Number(parts.get('hour')), Number(parts.get('minute')), Number(parts.get('second')));
  const offset = local.getTime() - start;
  if (offsets.size >= KEEP_AT_MOST) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** Local time as a Date whose UTC fields are the local ones. */
export function toLocal(zone: string, instant: number): Date {
  return new Date(instant + zoneOffset(zone, instant));
}

/**
 * The instant of a local time. Of a time that happens twice the first is meant; one that does not happen is moved on by
 * the length of the gap.
 */
export function fromLocal(zone: string, local: number): number {
  const before = zoneOffset(zone, local - 24 * HOUR);
  const candidates = [before, zoneOffset(zone, local + 24 * HOUR)].map((offset) => local - offset);
  const fitting = candidates.filter((instant) => instant + zoneOffset(zone, instant) === local);
  return fitting.length > 0 ? Math.min(...fitting) : local - before;
}
