import type { Letterhead } from '#shared/contract/letterhead.ts';
import { clinicLogo, type LetterheadLines, letterheadLines } from '#shared/domain/letterhead.ts';
import { words } from '#shared/words/words.ts';
import { formRules } from '../../../components/form/form-rules.ts';

/** The lines as they are typed, and the logo. */
export type LetterheadValues = Required<LetterheadLines> & { logo: string };
/** What is edited: the lines as one, and the logo. */
export type LetterheadBase = Pick<Letterhead, 'letterhead' | 'logo'>;

const say = words.letterhead;

export function letterheadBase({ letterhead, logo }: Letterhead): LetterheadBase {
  return { letterhead, logo };
}

export function letterheadValues({ letterhead = {}, logo = '' }: LetterheadBase): LetterheadValues {
  const { address = '', phone = '', email = '', website = '', registration = '' } = letterhead;
  return { address, phone, email, website, registration, logo };
}

/** What the typed values mean as fields of the clinic: what is empty is left out. */
export function letterheadInput({ logo, ...typed }: LetterheadValues): LetterheadBase {
  const lines = Object.entries(typed).flatMap(([field, text]) => (text.trim() ? [[field, text.trim()]] : []));
  return {
    letterhead: lines.length > 0 ? Object.fromEntries(lines) : undefined,
    logo: logo || undefined,
  };
}

export const letterheadErrors = formRules<LetterheadValues>(
  letterheadLines.extend({ logo: clinicLogo().optional() }),
  (values) => ({ ...values, logo: values.logo || undefined }),
);

/** A field's value where two people changed it. */
export function showLetterhead(field: string, value: unknown): string {
  if (!value) return say.none;
  return field === 'logo' ? say.hasLogo : Object.values(value).join('\n');
}
