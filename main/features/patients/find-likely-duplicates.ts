import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { compareForDuplicate, type DuplicateReason, duplicateScore } from '#shared/domain/duplicate-pair.ts';
import { nameWords } from '#shared/domain/name-words.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findAlike, toComparedPerson } from './merge/find-pairs.ts';
import { toSummary } from './patient-views.ts';

const MOST_SHOWN = 6;
/** Before the form is filled in, a name by itself is reason enough to look. */
const WORTH_SHOWING = 25;

const speaksAgainst = (reason: DuplicateReason) => reason.startsWith('other-');

/** Patients who may be the person that is being registered, the likeliest first. */
export async function findLikelyDuplicates(
  { collections }: RequestContext,
  typed: ParsedInput<'patients.findLikelyDuplicates'>,
): Promise<ChannelOutput<'patients.findLikelyDuplicates'>> {
  const hasName = nameWords(typed.firstName).length > 0 && nameWords(typed.lastName).length > 0;
  if (!hasName) return { duplicates: [] };
  const alike = await findAlike(collections, typed);
  const judged = alike.map((found) => {
    const reasons = compareForDuplicate(typed, toComparedPerson(found));
    return { patient: toSummary(found), reasons, score: duplicateScore(reasons) };
  });
  return {
    duplicates: judged
      .filter(({ score, reasons }) => score >= WORTH_SHOWING || reasons.includes('same-name'))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_SHOWN)
      .map(({ patient, reasons }) => ({
        patient,
        reasons: reasons.filter((reason) => !speaksAgainst(reason)),
      })),
  };
}
