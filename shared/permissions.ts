import type { StaffRole } from './domain/user.ts';

/** Everything that a member of staff may be able to do. Whoever is not named in `abilitiesOf` may not. */
export const abilities = [
  'patients.find',
  'patients.edit',
  'patients.merge',
  'patients.delete',
  'patients.export',
  'scheduling.see',
  'scheduling.book',
  'availability.editAny',
  'availability.editOwn',
  'chart.read',
  'chart.write',
  'immunizations.seeDue',
  'visits.write',
  'visits.recordVitals',
  'visits.amend',
  'letters.issue',
  'visits.seeAccess',
  'texts.edit',
  'spelling.edit',
  'staff.manage',
  'clinic.manage',
  'audit.read',
] as const;
export type Ability = (typeof abilities)[number];

const byRole: Record<StaffRole, readonly Ability[]> = {
  admin: [
    'patients.find',
    'patients.delete',
    'patients.export',
    'scheduling.see',
    'availability.editAny',
    'texts.edit',
    'spelling.edit',
    'staff.manage',
    'clinic.manage',
    'audit.read',
  ],
  doctor: [
    'patients.find',
    'patients.edit',
    'patients.merge',
    'patients.export',
    'scheduling.see',
    'scheduling.book',
    'availability.editOwn',
    'chart.read',
    'chart.write',
    'immunizations.seeDue',
    'visits.write',
    'visits.recordVitals',
    'visits.amend',
    'letters.issue',
    'visits.seeAccess',
    'texts.edit',
    'spelling.edit',
  ],
  nurse: [
    'patients.find',
    'patients.edit',
    'patients.merge',
    'scheduling.see',
    'scheduling.book',
    'chart.read',
    'chart.write',
    'immunizations.seeDue',
    'visits.recordVitals',
    'spelling.edit',
  ],
  receptionist: [
    'patients.find',
    'patients.edit',
    'patients.merge',
    'immunizations.seeDue',
    'scheduling.see',
    'scheduling.book',
    'availability.editAny',
  ],
};

/** What a member of staff may do: their role's abilities and, with `isAdmin`, the admin's as well. */
export function abilitiesOf(person: {
  role: StaffRole;
  isAdmin?: boolean | undefined;
}): ReadonlySet<Ability> {
  return new Set([...byRole[person.role], ...(person.isAdmin ? byRole.admin : [])]);
}
