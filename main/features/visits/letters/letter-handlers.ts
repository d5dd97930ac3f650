import type { FeatureHandlers } from '../../../router/request-context.ts';
import { issueLetter } from './issue-letter.ts';
import { listLetters, listPatientLetters, prepareLetter } from './read-letters.ts';

type LetterChannel =
  | 'visits.prepareLetter'
  | 'visits.issueLetter'
  | 'visits.listLetters'
  | 'visits.listPatientLetters';

export const letterHandlers: Pick<FeatureHandlers<'visits'>, LetterChannel> = {
  'visits.prepareLetter': prepareLetter,
  'visits.issueLetter': issueLetter,
  'visits.listLetters': listLetters,
  'visits.listPatientLetters': listPatientLetters,
};
