import type { VisitPaperKind } from '#shared/contract/visit-printing.ts';

/** Where the preview of a visit's paper is found. */
export const visitPaperAddress = (visitId: string, kind: VisitPaperKind) =>
  `/visits/${visitId}/print/${kind}`;
