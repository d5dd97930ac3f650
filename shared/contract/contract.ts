import type { z } from 'zod';
import { accountsChannels } from './accounts.ts';
import { attachmentChannels } from './attachments.ts';
import { auditChannels } from './audit.ts';
import { availabilityExceptionChannels } from './availability-exceptions.ts';
import { backupChannels } from './backup.ts';
import { calendarViewChannels } from './calendar-views.ts';
import type { Channel } from './channel.ts';
import { chartChannels } from './chart.ts';
import { clinicChannels } from './clinic.ts';
import { diagnosisCodesChannels } from './diagnosis-codes.ts';
import { letterheadChannels } from './letterhead.ts';
import { letterChannels } from './letters.ts';
import { medicalHistoryChannels } from './medical-history.ts';
import { mergeChannels } from './merge.ts';
import { noteAccessChannels } from './note-access.ts';
import { notePresenceChannels } from './note-presence.ts';
import { noteTextChannels } from './note-texts.ts';
import { patientListChannels } from './patient-list.ts';
import { patientStatusChannels } from './patient-status.ts';
import { patientsChannels } from './patients.ts';
import { photoChannels } from './photo.ts';
import { printingChannels } from './printing.ts';
import { recordPrintingChannels } from './record-printing.ts';
import { schedulingChannels } from './scheduling.ts';
import { seriesChannels } from './series.ts';
import { slotHoldChannels } from './slot-holds.ts';
import { spellingWordChannels } from './spelling-words.ts';
import { testOrderChannels } from './test-orders.ts';
import { timelineChannels } from './timeline.ts';
import { visitPrintingChannels } from './visit-printing.ts';
import { visitsChannels } from './visits.ts';
import { waitingRoomChannels } from './waiting-room.ts';
import { waitlistChannels } from './waitlist.ts';

/** Every channel there is. Main must handle each of them; the renderer can call no other. */
export const contract = {
  ...clinicChannels,
  ...letterheadChannels,
  ...spellingWordChannels,
  ...diagnosisCodesChannels,
  ...accountsChannels,
  ...patientsChannels,
  ...patientStatusChannels,
  ...patientListChannels,
  ...chartChannels,
  ...timelineChannels,
  ...photoChannels,
  ...medicalHistoryChannels,
  ...mergeChannels,
  ...schedulingChannels,
  ...availabilityExceptionChannels,
  ...slotHoldChannels,
  ...waitingRoomChannels,
  ...seriesChannels,
  ...waitlistChannels,
  ...calendarViewChannels,
  ...visitsChannels,
  ...notePresenceChannels,
  ...testOrderChannels,
  ...attachmentChannels,
  ...noteTextChannels,
  ...printingChannels,
  ...recordPrintingChannels,
  ...visitPrintingChannels,
  ...letterChannels,
  ...noteAccessChannels,
  ...auditChannels,
  ...backupChannels,
} as const;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;

/** What the caller gives, before defaults are filled in. */
export type ChannelInput<C extends ChannelName> = z.input<Contract[C]['input']>;
/** What the handler gets, validated and with defaults. */
export type ParsedInput<C extends ChannelName> = z.output<Contract[C]['input']>;
/** What the caller gets. */
export type ChannelOutput<C extends ChannelName> = z.output<Contract[C]['output']>;

/** The definition of a channel by a name that came from outside; undefined where there is none. */
export function findChannel(name: string): Channel | undefined {
  return Object.hasOwn(contract, name) ? contract[name as ChannelName] : undefined;
}
