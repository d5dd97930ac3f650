import { IconAlertTriangle, IconClockExclamation, IconShieldOff } from '@tabler/icons-react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { insuranceState } from '#shared/domain/insurance-validity.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../app/clinic.ts';
import { useFormats } from '../app/formats.ts';
import { StatusBadge } from './status-badge.tsx';

const { insuranceState: inFull, insuranceStateBrief: brief } = words.patients;
const looks = {
  none: { tone: 'attention', icon: IconShieldOff },
  expired: { tone: 'danger', icon: IconClockExclamation },
  'ends-soon': { tone: 'attention', icon: IconAlertTriangle },
} as const;

interface InsuranceBadgeProps extends Pick<PatientDetails, 'insurance'> {
  /** Stands where it is known that this is about the insurance. */
  isBrief?: boolean;
}

/** Warns of an insurance that has ended, ends within thirty days, or is not known; one that holds needs no word. */
export function InsuranceBadge({ insurance, isBrief = false }: InsuranceBadgeProps) {
  const formats = useFormats();
  const state = insuranceState(insurance, useToday());
  if (state === 'valid') return null;
  const say = isBrief ? brief : inFull;
  const date = insurance?.validUntil ? formats.date(insurance.validUntil) : '';
  return (
    <StatusBadge {...looks[state]}>{state === 'none' ? say.none : fill(say[state], { date })}</StatusBadge>
  );
}
