import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { insuranceState } from '#shared/domain/insurance-validity.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { InsuranceBadge } from '../../../components/insurance-badge.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { type Detail, flawsOf } from './details-to-confirm.ts';

const say = words.scheduling.waitingRoom.checkIn;

/** Phone, address and insurance as they are kept, with what is missing or has expired. */
export function DetailList({ patient }: { patient: PatientDetails }) {
  const formats = useFormats();
  const today = useToday();
  const flaws = flawsOf(patient, today);
  const { phone, address, insurance } = patient;
  const state = insuranceState(insurance, today);
  const place = [address?.zipCode, address?.city].filter(Boolean).join(' ');
  const until = insurance?.validUntil && formats.date(insurance.validUntil);
  const lines: Record<Detail, (string | undefined)[]> = {
    phone: [phone],
    address: [address?.street, place, address?.state, address?.country],
    insurance: [
      insurance?.provider,
      insurance?.policyNumber,
      until && state === 'valid' ? fill(say.validUntil, { date: until }) : undefined,
    ],
  };
  const value = (detail: Detail) => {
    const kept = lines[detail].filter(Boolean);
    return (
      <>
        {kept.length > 0 && <div>{kept.join('\n')}</div>}
        {flaws[detail] === 'missing' && (
          <StatusBadge tone="attention" icon={IconAlertTriangle}>
            {say.missing}
          </StatusBadge>
        )}
        {flaws[detail] === 'expired' && (
          <StatusBadge tone="danger" icon={IconClockExclamation}>
            {fill(say.expired, { date: until ?? '' })}
          </StatusBadge>
        )}
        {detail === 'insurance' && !flaws.insurance && <InsuranceBadge insurance={insurance} isBrief />}
      </>
    );
  };
  return (
    <FactList
      facts={(['phone', 'address', 'insurance'] as const).map((detail) => ({
        label: say[detail],
        value: value(detail),
      }))}
    />
  );
}
