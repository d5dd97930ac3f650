/** The half-typed forms from which somebody new is registered. */
export type RegistrationReturn = 'booking' | 'walk-in';

interface Way {
  withPatient: (patientId: string) => string;
  /** Nobody was registered after all. */
  without: string;
}

const ways: Record<RegistrationReturn, Way> = {
  booking: { withPatient: (patientId) => `/calendar?patient=${patientId}`, without: '/calendar' },
  'walk-in': { withPatient: (patientId) => `/waiting-room?walk-in=${patientId}`, without: '/waiting-room' },
};

/** Where one goes on after a registration; undefined where it began by itself. */
export function registrationWay(returnsTo: RegistrationReturn | undefined): Way | undefined {
  return returnsTo && ways[returnsTo];
}
