/** What is wrong with one field, by the codes of the schemas, in a clerk's words. */
const fieldErrorWords = {
  REQUIRED: 'Fill this in.',
  INVALID: 'This does not look right. Check it.',
  GAPS_LEFT: 'Fill in the gaps (___) or take them out.',
  TOO_LONG: 'This is too long. Shorten it.',
  INVALID_EMAIL: 'This is no email address. It should look like name@example.com.',
  INVALID_PHONE: 'This is no phone number. Use digits, at least five; a + in front for a country code.',
  INVALID_DATE: 'This is no date. Write it like 24 Nov 1985 or 24.11.1985.',
  INVALID_TIME: 'This is no time.',
  INVALID_TIME_OF_DAY: 'Write the time like 08:30.',
  INVALID_TIME_ZONE: 'Choose a time zone from the list.',
  INVALID_LOCALE: 'Choose a language and region from the list.',
  INVALID_ID: 'Choose one from the list.',
  INVALID_PATIENT_NUMBER: 'A patient number looks like PAT-00417.',
  INVALID_BLOOD_PRESSURE: 'Write it like 120/80, the higher number first.',
  OUT_OF_RANGE: 'This is outside what is possible. Check the number.',
  END_BEFORE_START: 'The end must be later than the start.',
  HOURS_OVERLAP: 'These hours overlap with others on the same day.',
  PASSWORD_TOO_SHORT: 'At least ten characters. Several words in a row are easy to remember.',
  PASSPHRASE_TOO_SHORT: 'At least twelve characters. Several words in a row are easy to remember.',
  PASSWORDS_DIFFER: 'The two passwords are not the same.',
  PASSWORD_UNCHANGED: 'Choose another password than the one so far.',
  WRONG_PASSWORD: 'This is not the password. Check Caps Lock and try again.',
  ABBREVIATION_TAKEN: 'Another phrase has this abbreviation.',
  INVALID_SPELLING_WORD: 'One word: letters and digits, with “-” or an apostrophe within.',
  INVALID_ABBREVIATION: 'Letters, digits and “-” only, without the full stop.',
  EMAIL_TAKEN: 'Another account has this email address.',
  PHOTO_NOT_JPEG: 'This is no picture that can be kept.',
  PHOTO_TOO_LARGE: 'This picture is too large.',
  FILE_EMPTY: 'This file is empty.',
  FILE_TOO_LARGE: 'This file is too large. At most 15 MB are taken.',
  BEFORE_THE_ORDER: 'This is before the test was ordered.',
  LOGO_NOT_A_PICTURE: 'Choose a PNG or a JPEG picture.',
  LOGO_TOO_LARGE: 'This picture is too large.',
  DATE_IN_FUTURE: 'This date is still to come.',
  BEFORE_BIRTH: 'This date is before the patient was born.',
  DUE_BEFORE_GIVEN: 'The next dose comes after the one that was given.',
  OFF_GRID: 'Choose a time on a five-minute step.',
  WRONG_PASSPHRASE: 'This is not the passphrase.',
  WRONG_RECOVERY_KEY: 'This does not fit. Compare it with the print, group by group.',
  CLINIC_NAME_DIFFERS: 'This is not the name. Type it as it is written above.',
  IN_THE_PAST: 'This is in the past.',
  DURATION_TOO_SHORT: 'At least five minutes.',
  DURATION_TOO_LONG: 'At most twelve hours.',
  SERIES_TOO_SHORT: 'A series has two appointments at least.',
  TOO_MANY: 'These are too many.',
  ROOM_TWICE: 'Two rooms have the same name.',
  DURATION_OFF_GRID: 'Choose a multiple of five minutes.',
} as const;

export type FieldErrorCode = keyof typeof fieldErrorWords;

/** The sentence for a field's error code; an unknown one gets the general sentence. */
export function sayFieldError(code: string): string {
  return isFieldErrorCode(code) ? fieldErrorWords[code] : fieldErrorWords.INVALID;
}

function isFieldErrorCode(code: string): code is FieldErrorCode {
  return Object.hasOwn(fieldErrorWords, code);
}
