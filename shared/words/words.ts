import { accountsWords } from './accounts.ts';
import { appWords } from './app.ts';
import { attachmentsWords } from './attachments.ts';
import { auditWords } from './audit.ts';
import { backupWords } from './backup.ts';
import { calendarViewsWords } from './calendar-views.ts';
import { chartWords } from './chart.ts';
import { clinicWords } from './clinic.ts';
import { diagnosisCodesWords } from './diagnosis-codes.ts';
import { letterheadWords } from './letterhead.ts';
import { letterWords } from './letters.ts';
import { medicalHistoryWords } from './medical-history.ts';
import { noteAccessWords } from './note-access.ts';
import { noteTextsWords } from './note-texts.ts';
import { ordersWords } from './orders.ts';
import { patientsWords } from './patients.ts';
import { printingWords } from './printing.ts';
import { recordPrintingWords } from './record-printing.ts';
import { registryWords } from './registry.ts';
import { schedulingWords } from './scheduling.ts';
import { seriesWords } from './series.ts';
import { spellingWords } from './spelling.ts';
import { timelineWords } from './timeline.ts';
import { visitPapersWords } from './visit-papers.ts';
import { visitsWords } from './visits.ts';
import { waitlistWords } from './waitlist.ts';

/** The one catalogue of words, by feature. A key that is not here does not compile. */
export const words = {
  app: appWords,
  clinic: clinicWords,
  letterhead: letterheadWords,
  accounts: accountsWords,
  patients: patientsWords,
  medicalHistory: medicalHistoryWords,
  diagnosisCodes: diagnosisCodesWords,
  chart: chartWords,
  timeline: timelineWords,
  scheduling: schedulingWords,
  series: seriesWords,
  waitlist: waitlistWords,
  calendarViews: calendarViewsWords,
  printing: printingWords,
  recordPrinting: recordPrintingWords,
  registry: registryWords,
  visits: visitsWords,
  orders: ordersWords,
  attachments: attachmentsWords,
  noteTexts: noteTextsWords,
  spelling: spellingWords,
  visitPapers: visitPapersWords,
  letters: letterWords,
  noteAccess: noteAccessWords,
  audit: auditWords,
  backup: backupWords,
} as const;
