import { z } from 'zod';
import { clinicLogo, letterheadLines } from './letterhead.ts';
import { noteRequirements } from './note-requirements.ts';
import { dateTime, int, objectId, requiredLine } from './primitives.ts';
import { appointmentTypeSettings, rooms, usualAppointmentTypes } from './scheduling-settings.ts';
import { SPELLING_WORDS_LIMIT, spellingWord } from './spelling-word.ts';

/** True where the runtime knows this IANA time zone. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** An IANA time zone, "Europe/Vienna". */
export const timeZone = () => z.string().refine(isTimeZone, 'INVALID_TIME_ZONE');
/** A BCP 47 tag, "en-GB": how dates, times and numbers are written. */
export const locale = () => z.string().refine(isLocale, 'INVALID_LOCALE');

/** What identifies the clinic and how it shows time. */
export const clinicProfile = z.object({
  name: requiredLine(120),
  timeZone: timeZone(),
  locale: locale(),
});
export type ClinicProfile = z.infer<typeof clinicProfile>;

/** The clinic's one settings document. */
export const clinicSchema = clinicProfile.extend({
  _id: z.literal('clinic'),
  clinicId: requiredLine(60),
  isDemo: z.boolean().default(false),
  systemUserId: objectId(),
  idleMinutes: int().min(1, 'OUT_OF_RANGE').max(240, 'OUT_OF_RANGE').default(10),
  appointmentTypes: appointmentTypeSettings.default(usualAppointmentTypes),
  rooms: rooms.default([]),
  /** What a note must have before it can be completed; absent where nobody has chosen. */
  noteRequirements: noteRequirements.optional(),
  letterhead: letterheadLines.optional(),
  /** A PNG or JPEG in Base64. */
  logo: clinicLogo().optional(),
  /** What the spell check takes as right beside its dictionary. */
  spellingWords: z.array(spellingWord()).max(SPELLING_WORDS_LIMIT, 'TOO_MANY').optional(),
  revision: int().min(1),
  createdAt: dateTime(),
  updatedAt: dateTime(),
  updatedBy: objectId().optional(),
});
export type Clinic = z.infer<typeof clinicSchema>;
