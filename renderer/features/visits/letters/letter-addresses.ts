import type { OfferedLetter } from './offered-letters.ts';

/** Where a letter about a visit is written. */
export const writeLetterAddress = (
  visitId: string,
  { kind, templateId }: Pick<OfferedLetter, 'kind' | 'templateId'>,
) => ['/visits', visitId, 'letters', kind, templateId].filter(Boolean).join('/');

/** Where a letter that was issued is looked at and printed. */
export const letterAddress = (letterId: string) => `/letters/${letterId}`;
