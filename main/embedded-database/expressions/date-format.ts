import { CommandError } from '../command-error.ts';

const DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** Weekday from Monday 1 to Sunday 7. */
export function isoWeekday(local: Date): number {
  return local.getUTCDay() || 7;
}

/** The year and week by ISO 8601: the week belongs to the year of its Thursday. */
export function isoWeek(local: Date): { year: number; week: number } {
  const thursday = new Date(local.getTime() + (4 - isoWeekday(local)) * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

/** Week of the year, weeks beginning on Sunday, days before the first Sunday being week 0. */
export function sundayWeek(local: Date): number {
  return Math.floor((dayOfYear(local) - 1 + 7 - local.getUTCDay()) / 7);
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
}

/** Writes a local time by a format such as `%Y-%m-%d`. */
export function formatDate(format: string, local: Date, offset: number): string {
  return format.replace(/%(.?)/g, (_all, letter: string) => {
    switch (letter) {
      case 'Y':
        return pad(local.getUTCFullYear(), 4);
      case 'm':
        return pad(local.getUTCMonth() + 1, 2);
      case 'd':
        return pad(local.getUTCDate(), 2);
      case 'H':
        return pad(local.getUTCHours(), 2);
      case 'M':
        return pad(local.getUTCMinutes(), 2);
      case 'S':
        return pad(local.getUTCSeconds(), 2);
      case 'L':
        return pad(local.getUTCMilliseconds(), 3);
      case 'j':
        return pad(dayOfYear(local), 3);
      case 'w':
        return String(local.getUTCDay() + 1);
      case 'u':
        return String(isoWeekday(local));
      case 'U':
        return pad(sundayWeek(local), 2);
      case 'V':
        return pad(isoWeek(local).week, 2);
      case 'G':
        return pad(isoWeek(local).year, 4);
      case 'b':
        return (MONTHS[local.getUTCMonth()] ?? '').slice(0, 3);
      case 'B':
        return MONTHS[local.getUTCMonth()] ?? '';
      case 'z':
        return offsetText(offset);
      case 'Z':
        return String(offset / 60_000);
      case '%':
        return '%';
      default:
        throw new CommandError(18536, `Invalid format character '%${letter}' in format string`);
    }
  });
}
