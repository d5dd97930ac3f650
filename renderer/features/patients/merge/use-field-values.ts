import type { MergeSide } from '#shared/contract/merge.ts';
import type { MergeField } from '#shared/domain/patient-merge.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { addressLines } from '../../../components/address-lines.ts';
import { birthDate } from '../../../components/birth-date.ts';

const say = words.registry.merge;

/** How a record's value of a field is written. */
export function useFieldValues(): (record: MergeSide, field: MergeField) => string {
  const formats = useFormats();
  const insured = ({ insurance }: MergeSide) => {
    const { provider, policyNumber, groupNumber, validUntil } = insurance ?? {};
    const until = validUntil && fill(words.patients.header.insuredUntil, { date: formats.date(validUntil) });
    return [provider, policyNumber, groupNumber, until].filter(Boolean).join(', ');
  };
  const write: Record<MergeField, (record: MergeSide) => string | undefined> = {
    firstName: ({ firstName }) => firstName,
    lastName: ({ lastName }) => lastName,
    dateOfBirth: (record) => birthDate(record, formats),
    gender: ({ gender }) => gender && genderLabels[gender],
    phone: ({ phone }) => phone,
    email: ({ email }) => email,
    address: ({ address }) => addressLines(address).join(', '),
    emergencyContact: ({ emergencyContact }) => {
      const { name, relationship, phone } = emergencyContact ?? {};
      return [name, relationship, phone].filter(Boolean).join(', ');
    },
    insurance: insured,
    profilePicture: ({ hasPhoto }) => (hasPhoto ? say.photoThere : undefined),
    status: ({ status, deceasedOn }) =>
      [patientStatusLabels[status], deceasedOn && formats.date(deceasedOn)].filter(Boolean).join(', '),
    bloodGroup: ({ bloodGroup }) => bloodGroup,
  };
  return (record, field) => write[field](record) || say.empty;
}
