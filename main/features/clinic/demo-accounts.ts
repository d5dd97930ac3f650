/** The accounts of the demo clinic. They exist in demo databases only. */
export const demoAccounts = [
  { email: 'frontdesk@demo.clinic', firstName: 'Maria', lastName: 'Okafor', role: 'receptionist' },
  { email: 'nurse@demo.clinic', firstName: 'Ines', lastName: 'Moreau', role: 'nurse' },
  { email: 'doctor@demo.clinic', firstName: 'Amara', lastName: 'Lindqvist', role: 'doctor' },
  { email: 'doctor2@demo.clinic', firstName: 'Jonas', lastName: 'Weber', role: 'doctor' },
  { email: 'admin@demo.clinic', firstName: 'David', lastName: 'Stein', role: 'admin' },
] as const;

/** The one password of every demo account: invented data needs no secret. */
export const DEMO_PASSWORD = 'glytch-demo-clinic';
