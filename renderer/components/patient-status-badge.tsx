import { type Icon, IconCircleCheck, IconCircleMinus, IconSquareX } from '@tabler/icons-react';
import type { PatientStatus } from '#shared/domain/patient.ts';
import { fill } from '#shared/words/fill.ts';
import { patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../app/formats.ts';
import { StatusBadge, type StatusTone } from './status-badge.tsx';

interface PatientStatusBadgeProps {
  status: PatientStatus;
  /** The date of death, where it is known. */
  deceasedOn?: string | undefined;
}

const looks: Record<PatientStatus, { tone: StatusTone; icon: Icon }> = {
  active: { tone: 'good', icon: IconCircleCheck },
  inactive: { tone: 'neutral', icon: IconCircleMinus },
  deceased: { tone: 'attention', icon: IconSquareX },
};

/** A patient's status. */
export function PatientStatusBadge({ status, deceasedOn }: PatientStatusBadgeProps) {
  const formats = useFormats();
  const { tone, icon } = looks[status];
  const isDated = status === 'deceased' && deceasedOn !== undefined;
  return (
    <StatusBadge tone={tone} icon={icon}>
      {isDated
        ? fill(words.chart.header.deceasedOn, { date: formats.date(deceasedOn) })
        : patientStatusLabels[status]}
    </StatusBadge>
  );
}
