import { Stack } from '@mantine/core';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { ExceptionsSection } from '../exceptions/exceptions-section.tsx';
import { HoursForm } from './hours-form.tsx';

interface DoctorHoursProps {
  doctor: Pick<DoctorColumn, '_id' | 'firstName' | 'lastName' | 'availability' | 'isActive'>;
}

/** When a doctor works: the week, and the times at which it does not hold. */
export function DoctorHours({ doctor }: DoctorHoursProps) {
  return (
    <Stack gap="xl">
      <HoursForm doctor={doctor} />
      {doctor.isActive && <ExceptionsSection doctor={doctor} />}
    </Stack>
  );
}
