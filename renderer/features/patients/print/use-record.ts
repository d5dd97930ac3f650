import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  Disclosure,
  PatientsAppointment,
  PrintedLetter,
  PrintedPrescription,
  PrintedRecord,
  PrintedVisit,
  RecordCursor,
  RecordPage,
  RecordPart,
  RecordPrint,
} from '#shared/contract/record-printing.ts';
import type { CallError } from '../../../app/call-error.ts';
import { call } from '../../../app/client.ts';
import { loadLetters } from '../../../components/print/load-letters.ts';

/** The parts that were read in pages, whole. */
export interface RecordLines {
  visits: PrintedVisit[];
  letters: PrintedLetter[];
  prescriptions: PrintedPrescription[];
  appointments: PatientsAppointment[];
  records: PrintedRecord[];
  disclosures: Disclosure[];
}

export interface WholeRecord {
  print: RecordPrint;
  lines: RecordLines;
}

/** How far the reading of a record is. */
export interface RecordProgress {
  readVisits: number;
  totalVisits: number;
}

function take(lines: RecordLines, page: RecordPage): void {
  switch (page.part) {
    case 'visits':
      lines.visits.push(...page.lines);
      break;
    case 'letters':
      lines.letters.push(...page.lines);
      break;
    case 'prescriptions':
      lines.prescriptions.push(...page.lines);
      break;
    case 'appointments':
      lines.appointments.push(...page.lines);
      break;
    case 'records':
      lines.records.push(...page.lines);
      break;
    case 'disclosures':
      lines.disclosures.push(...page.lines);
  }
}

async function readPart(
  printId: string,
  part: RecordPart,
  { onPage, signal }: { onPage: (page: RecordPage) => void; signal: AbortSignal },
): Promise<void> {
  let after: RecordCursor | undefined;
  do {
    const { page, next } = await call('printing.readRecordPart', { printId, part, after });
    onPage(page);
    after = next;
  } while (after && !signal.aborted);
}

/** Reads a whole record, a page at a time; it stops where the screen is left. Nothing of it is kept behind the screen. */
export function useRecord(patientId: string) {
  const [progress, setProgress] = useState<RecordProgress>();
  const query = useQuery<WholeRecord, CallError>({
    queryKey: ['printing.beginRecord', { patientId }],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const print = await call('printing.beginRecord', { patientId });
      const lines: RecordLines = {
        visits: [],
        letters: [],
        prescriptions: [],
        appointments: [],
        records: [],
        disclosures: [],
      };
      const onPage = (page: RecordPage) => {
        take(lines, page);
        const readVisits = lines.visits.length;
        setProgress({ readVisits, totalVisits: Math.max(readVisits, print.overview.totalVisits) });
      };
      for (const part of print.parts) {
        if (!signal.aborted) await readPart(print.printId, part, { onPage, signal });
      }
      await loadLetters(JSON.stringify({ print, lines }));
      return { print, lines };
    },
  });
  return { ...query, progress };
}
