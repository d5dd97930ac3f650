import { IconAlertTriangle, IconCalendarCheck, IconCalendarDue } from '@tabler/icons-react';
import { dueState } from '#shared/domain/immunization-due.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';

const looks = {
  overdue: { tone: 'danger', icon: IconAlertTriangle },
  soon: { tone: 'attention', icon: IconCalendarDue },
  later: { tone: 'neutral', icon: IconCalendarCheck },
} as const;

/** When the next dose of a vaccine is due, and how soon that is. */
export function DueBadge({ due }: { due: string }) {
  const formats = useFormats();
  const state = dueState(due, useToday());
  return (
    <StatusBadge {...looks[state]}>
      {fill(words.medicalHistory.due[state], { date: formats.date(due) })}
    </StatusBadge>
  );
}
