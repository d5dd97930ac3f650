import { z } from 'zod';
import { chosenCode, diagnosisReleaseSchema } from '../domain/diagnosis-code.ts';
import { dateTime, objectId, plainDate } from '../domain/primitives.ts';
import { channel } from './channel.ts';

/** A code as a search offers it. */
export const diagnosisCode = z.object({
  code: z.string(),
  description: z.string(),
  /** Only such a code may be a diagnosis; another is the heading above some. */
  isBillable: z.boolean(),
  /** The person who asks marked it with a star. */
  isFavourite: z.boolean(),
  isRecent: z.boolean(),
});
export type DiagnosisCode = z.infer<typeof diagnosisCode>;

/** A file that was read and found whole, before it is loaded. */
export const checkedCodeFile = z.object({
  fileName: z.string(),
  /** Suggested: "ICD-10-CM 2027", valid from 1 October 2026. */
  name: z.string(),
  validFrom: plainDate(),
  codeCount: z.number(),
  billableCount: z.number(),
  /** It has fewer codes than a whole year's list. */
  isShort: z.boolean(),
});
export type CheckedCodeFile = z.infer<typeof checkedCodeFile>;

export const codeRelease = z.object({
  _id: objectId(),
  name: z.string(),
  fileName: z.string(),
  validFrom: plainDate(),
  codeCount: z.number(),
  billableCount: z.number(),
  loadedAt: dateTime(),
  state: z.enum(['in-force', 'to-come', 'former']),
});
export type CodeRelease = z.infer<typeof codeRelease>;

/** What a code list is called, and from which day on it is searched. */
export const newCodeRelease = diagnosisReleaseSchema.pick({ name: true, validFrom: true });

const nothing = z.object({});

export const diagnosisCodesChannels = {
  /** Nothing typed gives what the person marked or chose last. */
  'clinic.searchDiagnosisCodes': channel({
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(120).default(12) }),
    output: z.object({ codes: z.array(diagnosisCode) }),
    access: 'chart.read',
    audit: { rule: 'none' },
  }),
  'clinic.noteCodeUse': channel({
    input: chosenCode,
    output: nothing,
    access: 'chart.read',
    audit: { rule: 'none' },
  }),
  'clinic.setFavouriteCode': channel({
    input: chosenCode.extend({ isFavourite: z.boolean() }),
    output: nothing,
    access: 'chart.read',
    audit: { rule: 'none' },
  }),
  'clinic.listCodeReleases': channel({
    input: nothing,
    output: z.object({ starterCount: z.number(), releases: z.array(codeRelease) }),
    access: 'clinic.manage',
    audit: { rule: 'none' },
  }),
  /** Asks for a file and checks all of it. What is chosen is what is loaded then. */
  'clinic.chooseCodeFile': channel({
    input: nothing,
    output: z.object({ file: checkedCodeFile.optional() }),
    access: 'clinic.manage',
    audit: { rule: 'none' },
  }),
  /** Tells `work-progress`, and is stopped by `backup.cancelWork`. */
  'clinic.loadCodeFile': channel({
    input: newCodeRelease,
    output: z.object({ codeCount: z.number() }),
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'CREATE', resource: 'Clinic' },
  }),
  'clinic.removeCodeRelease': channel({
    input: z.object({ releaseId: objectId() }),
    output: nothing,
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'DELETE', resource: 'Clinic' },
  }),
} as const;
