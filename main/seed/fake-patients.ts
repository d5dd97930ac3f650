import type { Faker } from '@faker-js/faker';
import { addDays } from '#shared/domain/clinic-time.ts';
import { foldName } from '#shared/domain/name-words.ts';
import type { Patient } from '#shared/domain/patient.ts';
import { bloodGroups, placeholderEmail, type User } from '#shared/domain/user.ts';
import { formatId } from '../database/counters.ts';
import { newId } from '../database/new-id.ts';
import { NO_PASSWORD } from '../features/accounts/password-hash.ts';
import { familyNames, femaleNames, maleNames, streets, towns } from './names.ts';

const allergies = [
  'Penicillin',
  'Latex',
  'Aspirin',
  'Ibuprofen',
  'Sulfonamides',
  'Peanuts',
  'Bee venom',
  'Iodine contrast',
];
const insurers = ['Northern Health', 'Civic Mutual', 'Alder Insurance', 'Union Care'];
const relations = ['Spouse', 'Parent', 'Child', 'Sibling', 'Friend'];

/** Most people are adults; some are children and some very old. */
function birthDate(faker: Faker, today: string): string {
  const [youngest, oldest] = faker.helpers.weightedArrayElement<[number, number]>([
    { weight: 12, value: [0, 12] },
    { weight: 8, value: [12, 20] },
    { weight: 55, value: [20, 65] },
    { weight: 25, value: [65, 96] },
  ]);
  return addDays(today, -faker.number.int({ min: youngest * 365 + 1, max: oldest * 365 }));
}

/** Three in ten have no known allergies said so, one in ten was never asked. */
function allergiesOf(faker: Faker): string[] | undefined {
  const kind = faker.number.int({ min: 1, max: 10 });
  if (kind === 1) return undefined;
  if (kind <= 7) return [];
  return faker.helpers.arrayElements(allergies, { min: 1, max: 2 });
}

function addressOf(faker: Faker): NonNullable<User['address']> {
  const { city, area } = faker.helpers.arrayElement(towns);
  const letters = faker.string.alpha({ length: 2, casing: 'upper', exclude: ['C', 'I', 'K', 'M', 'O', 'V'] });
  return {
    street: `${faker.number.int({ min: 1, max: 140 })} ${faker.helpers.arrayElement(streets)}`,
    city,
    zipCode: `${area}${faker.number.int({ min: 1, max: 19 })} ${faker.number.int({ min: 1, max: 9 })}${letters}`,
    country: 'United Kingdom',
  };
}

/** One believable patient: the account and the record, but for what is derived from them. */
export function fakePatient(
  faker: Faker,
  number: number,
  today: string,
  registeredAt: string,
): { user: User; patient: Patient } {
  const gender = faker.helpers.weightedArrayElement([
    { weight: 51, value: 'female' as const },
    { weight: 48, value: 'male' as const },
    { weight: 1, value: 'other' as const },
  ]);
  const firstName = faker.helpers.arrayElement(gender === 'male' ? maleNames : femaleNames);
  const lastName = faker.helpers.arrayElement(familyNames);
  const patientId = formatId('patients', number);
  const dateOfBirth = birthDate(faker, today);
  const phone = `+44 7${faker.string.numeric(3)} ${faker.string.numeric(6)}`;
  const hasEmail = faker.datatype.boolean(0.7);
  const mailName = foldName(`${firstName}.${lastName}`).replace(/[^a-z.]/g, '');
  const fresh = { revision: 1, createdAt: registeredAt, updatedAt: registeredAt };
  const user: User = {
    ...fresh,
    _id: newId(),
    email: hasEmail ? `${mailName}.${number}@example.org` : placeholderEmail(patientId),
    password: NO_PASSWORD,
    role: 'patient',
    firstName,
    lastName,
    phone,
    dateOfBirth,
    gender,
    address: addressOf(faker),
    bloodGroup: faker.datatype.boolean(0.6) ? faker.helpers.arrayElement(bloodGroups) : undefined,
    allergies: allergiesOf(faker),
    emergencyContact: {
      name: `${faker.helpers.arrayElement([...femaleNames, ...maleNames])} ${lastName}`,
      relationship: faker.helpers.arrayElement(relations),
      phone: `+44 7${faker.string.numeric(3)} ${faker.string.numeric(6)}`,
    },
    isActive: true,
    isVerified: false,
  };
  const insurance = faker.datatype.boolean(0.8)
    ? {
        provider: faker.helpers.arrayElement(insurers),
        policyNumber: faker.string.alphanumeric({ length: 10, casing: 'upper' }),
        validUntil: addDays(today, faker.number.int({ min: -60, max: 700 })),
      }
    : undefined;
  const patient: Patient = {
    ...fresh,
    _id: newId(),
    userId: user._id,
    patientId,
    insurance,
    totalVisits: 0,
    status: faker.helpers.weightedArrayElement([
      { weight: 96, value: 'active' as const },
      { weight: 3, value: 'inactive' as const },
      { weight: 1, value: 'deceased' as const },
    ]),
    searchKeys: [],
  };
  return { user, patient };
}
