import type { LetterKind } from '#shared/domain/letter.ts';

/** Where a letter about a visit is written. */
export const writeLetterAddress = (visitId: string, kind: LetterKind) => `/visits/${visitId}/letters/${kind}`;

/** Where a letter that was issued is looked at and printed. */
export const letterAddress = (letterId: string) => `/letters/${letterId}`;
