import type { MergeSide } from '#shared/contract/merge.ts';
import type { MergeField } from '#shared/domain/patient-merge.ts';
import { fill } from '#shared/words/fill.ts';
import { genderLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';

const say = words.registry.merge;

/** How a record's value of a field is written. */
export function useFieldValues(): (record: MergeSide, field: MergeField) => string {
  const formats = useFormats();
  const born = ({ dateOfBirth, isDateOfBirthEstimated }: MergeSide) => {
    if (!dateOfBirth) return undefined;
    const written = formats.date(dateOfBirth);
    return isDateOfBirthEstimated ? fill(words.app.date.estimated, { date: written }) : written;
  };
  const insured = ({ insurance }: MergeSide) => {
    const { provider, policyNumber, groupNumber, validUntil } = insurance ?? {};
    const until = validUntil && fill(words.patients.header.insuredUntil, { date: formats.date(validUntil) });
    return [provider, policyNumber, groupNumber, until].filter(Boolean).join(', ');
  };
  const write: Record<MergeField, (record: MergeSide) => string | undefined> = {
    firstName: ({ firstName }) => firstName,
    lastName: ({ lastName }) => lastName,
    dateOfBirth: born,
    gender: ({ gender }) => gender && genderLabels[gender],
    phone: ({ phone }) => phone,
    email: ({ email }) => email,
    address: ({ address }) => {
      const { street, zipCode, city, state, country } = address ?? {};
      const town = [zipCode, city].filter(Boolean).join(' ');
      return [street, town, state, country].filter(Boolean).join(', ');
    },
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
