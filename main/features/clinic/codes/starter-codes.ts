import starterCodes from '#resources/icd10cm-starter.json' with { type: 'json' };
import { type CodeQuery, matchCode } from '#shared/domain/diagnosis-code.ts';
import type { FoundCode } from './code-repository.ts';

const starter: FoundCode[] = starterCodes.map((entry) => ({ ...entry, isBillable: true, isCommon: true }));
const byCode = new Map(starter.map((entry) => [entry.code, entry]));

/** How many codes there are before a list is loaded. */
export const STARTER_COUNT = starter.length;

/** Whether a code is one of those that a practice needs daily. */
export function isStarterCode(code: string): boolean {
  return byCode.has(code);
}

/** The codes of the starter list that a query looks for. */
export function findStarterCodes(query: CodeQuery): FoundCode[] {
  return starter.filter((entry) => matchCode(entry, query) !== undefined);
}

/** Codes of the starter list by themselves; those that it does not have are left out. */
export function pickStarterCodes(codes: readonly string[]): FoundCode[] {
  return codes.flatMap((code) => byCode.get(code) ?? []);
}
