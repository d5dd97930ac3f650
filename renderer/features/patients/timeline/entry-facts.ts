import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentStatusLabels, appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';
import type { Fact } from '../../../components/fact-list.tsx';

const say = words.timeline;
const name = say.fields;

function factsOfKind(entry: TimelineEntry): Fact[] {
  switch (entry.kind) {
    case 'visit':
      return [
        { label: name.complaint, value: entry.chiefComplaint },
        {
          label: name.diagnosis,
          value: entry.diagnosis
            .map(({ icdCode, description }) => [icdCode, description].filter(Boolean).join(' '))
            .join('\n'),
        },
      ];
    case 'amendment':
      return [
        { label: name.text, value: entry.text },
        { label: name.reason, value: entry.reason },
      ];
    case 'vitals':
      return [];
    case 'appointment':
      return [
        { label: name.type, value: appointmentTypeLabels[entry.type] },
        { label: name.reason, value: entry.reason },
        { label: name.status, value: appointmentStatusLabels[entry.status] },
        { label: name.cancelReason, value: entry.cancelReason },
        { label: name.length, value: fill(say.minutes, { count: entry.duration }) },
      ];
    case 'prescription':
      return [
        ...entry.medications.map(({ name: label, dosage, frequency, duration }) => ({
          label,
          value: [dosage, frequency, duration].join('\n'),
        })),
        { label: name.status, value: say.prescriptionStatus[entry.status] },
      ];
    case 'record':
      return [
        {
          label: name.type,
          value: [say.recordType[entry.type], entry.isConfidential ? say.confidential : '']
            .filter(Boolean)
            .join('\n'),
        },
        { label: name.title, value: entry.title },
        { label: name.description, value: entry.description },
      ];
    case 'history':
      return [
        { label: name.what, value: say.history[entry.change] },
        { label: name.text, value: entry.text },
        { label: name.reason, value: entry.reason },
      ];
    case 'letter':
      return [
        { label: name.title, value: entry.title },
        { label: name.recipient, value: entry.recipient },
      ];
    case 'status':
      return [];
  }
}

const isOfDoctor = ({ kind }: TimelineEntry) =>
  kind === 'visit' || kind === 'appointment' || kind === 'prescription';

/** All that an entry says, those parts that are not there left out. */
export function entryFacts(entry: TimelineEntry, formats: Formats): Fact[] {
  const when = entry.isDay ? formats.date(entry.at.slice(0, 10)) : formats.dateTime(entry.at);
  return [
    { label: name.when, value: when },
    { label: isOfDoctor(entry) ? name.doctor : name.by, value: entry.byName },
    { label: name.number, value: 'number' in entry ? entry.number : undefined },
    ...factsOfKind(entry),
    { label: name.found, value: entry.found },
  ].filter(({ value }) => value);
}
