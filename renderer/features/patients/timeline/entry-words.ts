import {
  type Icon,
  IconActivity,
  IconCalendar,
  IconFileText,
  IconHistory,
  IconMail,
  IconNotes,
  IconPencilPlus,
  IconPill,
  IconUserCheck,
} from '@tabler/icons-react';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import type { TimelineKind } from '#shared/domain/timeline.ts';
import { type UnitSystem, vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentStatusLabels, appointmentTypeLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';

const say = words.timeline;

export const kindIcons: Record<TimelineKind, Icon> = {
  visit: IconNotes,
  amendment: IconPencilPlus,
  vitals: IconActivity,
  appointment: IconCalendar,
  prescription: IconPill,
  record: IconFileText,
  history: IconHistory,
  status: IconUserCheck,
  letter: IconMail,
};

/** What an entry is, and what is said of it in one line. */
export interface EntryWords {
  title: string;
  facts: string;
}

const joined = (parts: readonly (string | undefined)[], by = ' · ') => parts.filter(Boolean).join(by);

const inLine = ['bloodPressure', 'heartRate', 'temperature', 'oxygenSaturation', 'weight'] as const;

function vitalsLine(
  vitals: Extract<TimelineEntry, { kind: 'vitals' }>['vitals'],
  system: UnitSystem,
): string {
  const measured = inLine.map((vital) => {
    const value = vitalValue(vitals, vital, system);
    return value && `${value} ${vitalUnit(vital, system)}`;
  });
  return joined(measured);
}

function statusTitle(change: Extract<TimelineEntry, { kind: 'status' }>['change']): string {
  if (change.what === 'registered') return say.registered;
  const after = change.after ? patientStatusLabels[change.after] : '';
  return change.before
    ? fill(say.statusFromTo, { before: patientStatusLabels[change.before], after })
    : fill(say.statusTo, { status: after });
}

/** The line of an entry, vitals in the units in which they are written here. */
export function entryWords(entry: TimelineEntry, system: UnitSystem): EntryWords {
  switch (entry.kind) {
    case 'visit': {
      const found = entry.diagnosis.map(({ icdCode, description }) => joined([icdCode, description], ' '));
      return { title: entry.chiefComplaint || say.visit, facts: joined(found) };
    }
    case 'amendment':
      return { title: say.amendment, facts: joined([entry.text, entry.reason]) };
    case 'vitals':
      return { title: say.vitals, facts: vitalsLine(entry.vitals, system) };
    case 'appointment':
      return {
        title: joined([appointmentTypeLabels[entry.type], appointmentStatusLabels[entry.status]], ', '),
        facts: joined([entry.reason, entry.cancelReason]),
      };
    case 'prescription':
      return {
        title: joined(
          entry.medications.map(({ name, dosage }) => joined([name, dosage], ' ')),
          ', ',
        ),
        facts: joined([say.prescriptionStatus[entry.status], entry.medications[0]?.frequency]),
      };
    case 'record':
      return {
        title: entry.title,
        facts: joined([
          say.recordType[entry.type],
          entry.isConfidential ? say.confidential : undefined,
          entry.description,
        ]),
      };
    case 'history':
      return { title: entry.text, facts: joined([say.history[entry.change], entry.reason]) };
    case 'letter':
      return {
        title: entry.title,
        facts: joined([entry.number, entry.recipient?.replace(/\s*\n\s*/g, ', ')]),
      };
    case 'status':
      return { title: statusTitle(entry.change), facts: '' };
  }
}
