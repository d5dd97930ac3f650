import type { AvailabilityEntry, User, Weekday } from '#shared/domain/user.ts';
import { newAccount } from '../features/accounts/new-account.ts';
import { demoAccounts } from '../features/clinic/demo-accounts.ts';

const weekdays: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function week(
  stretches: readonly [string, string][],
  days: readonly Weekday[] = weekdays,
): AvailabilityEntry[] {
  return days.flatMap((day) =>
    stretches.map(([startTime, endTime]) => ({ day, startTime, endTime, isAvailable: true })),
  );
}

const doctors: Record<string, Partial<User>> = {
  'doctor@demo.clinic': {
    specialization: 'Family medicine',
    department: 'General practice',
    licenseNumber: 'GP-204417',
    availability: week([
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ]),
  },
  'doctor2@demo.clinic': {
    specialization: 'Paediatrics',
    department: 'Children',
    licenseNumber: 'PD-118203',
    availability: week([
      ['08:30', '12:30'],
      ['13:30', '16:30'],
    ]),
  },
};

/** Doctors who are on the calendar and do not sign in to the demo by its list. */
const colleagues = [
  {
    email: 'doctor3@demo.clinic',
    firstName: 'Priya',
    lastName: 'Raman',
    specialization: 'Cardiology',
    department: 'Specialists',
    licenseNumber: 'CA-330912',
    availability: week([
      ['09:00', '13:00'],
      ['14:00', '17:00'],
    ]),
  },
  {
    email: 'doctor4@demo.clinic',
    firstName: 'Luís',
    lastName: 'Teixeira',
    specialization: 'Dermatology',
    department: 'Specialists',
    licenseNumber: 'DE-771540',
    availability: week([['10:00', '15:00']], ['Monday', 'Tuesday', 'Thursday', 'Friday']),
  },
];

/**
 * The staff of a seeded clinic: front desk, nurse, admin and four doctors with working hours, one of whom sees nobody on
 * Wednesdays.
 * @param password the argon2id hash of the one password that all of them have
 */
export function seedStaff(password: string, now: Date): User[] {
  const ready = { password, isVerified: true };
  return [
    ...demoAccounts.map((account) => newAccount({ ...account, ...doctors[account.email], ...ready }, now)),
    ...colleagues.map((doctor) => newAccount({ ...doctor, ...ready, role: 'doctor' }, now)),
  ];
}
