import { type Icon, IconCircleCheck, IconCircleMinus, IconSquareX } from '@tabler/icons-react';
import type { PatientStatus } from '#shared/domain/patient.ts';
import { patientStatusLabels } from '#shared/words/labels.ts';
import { StatusBadge, type StatusTone } from './status-badge.tsx';

const looks: Record<PatientStatus, { tone: StatusTone; icon: Icon }> = {
  active: { tone: 'good', icon: IconCircleCheck },
  inactive: { tone: 'neutral', icon: IconCircleMinus },
  deceased: { tone: 'attention', icon: IconSquareX },
};

/** A patient's status. */
export function PatientStatusBadge({ status }: { status: PatientStatus }) {
  const { tone, icon } = looks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {patientStatusLabels[status]}
    </StatusBadge>
  );
}
