import { expect, it } from 'vitest';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { weekdays } from '#shared/domain/user.ts';
import { doctorsByQueue } from './doctors-by-queue.ts';

const NOW = '2026-03-10T09:00:00.000Z';
const everyDay = weekdays.map((day) => ({ day, startTime: '08:00', endTime: '18:00', isAvailable: true }));
const doctor = (_id: string, fields: Partial<DoctorColumn> = {}): DoctorColumn => ({
  _id,
  revision: 1,
  firstName: 'Person',
  lastName: _id,
  availability: everyDay,
  isActive: true,
  ...fields,
});
const here = (doctorId: string): AppointmentView => ({
  _id: '0123456789abcdef01234567',
  revision: 1,
  createdAt: NOW,
  appointmentId: 'APT-00001',
  patient: {
    _id: '0123456789abcdef01234567',
    patientId: 'PAT-00001',
    firstName: 'Elena',
    lastName: 'Petrova',
    status: 'active',
  },
  doctor: { _id: doctorId, firstName: 'Person', lastName: doctorId },
  dateTime: NOW,
  duration: 5,
  type: 'consultation',
  reason: 'Cough',
  status: 'scheduled',
  arrivedAt: NOW,
  hasVitals: false,
});

it('offers those who work now first, and among them the shortest queue', () => {
  const doctors = [
    doctor('away', { availability: [] }),
    doctor('busy'),
    doctor('gone', { isActive: false }),
    doctor('on-leave'),
    doctor('idle'),
  ];
  const leave = {
    kind: 'leave' as const,
    doctorId: 'on-leave',
    from: '2026-03-09T23:00:00.000Z',
    to: '2026-03-10T23:00:00.000Z',
  };
  const offered = doctorsByQueue(doctors, [here('busy')], [leave], NOW, 'Europe/Vienna');
  expect(offered.map(({ doctor: { _id }, queue, isWorking }) => [_id, queue, isWorking])).toEqual([
    ['idle', 0, true],
    ['busy', 1, true],
    ['away', 0, false],
    ['on-leave', 0, false],
  ]);
});
