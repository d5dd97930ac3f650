import type { PatientChart, PatientDetails, PatientSummary } from '#shared/contract/patients.ts';
import type { Patient } from '#shared/domain/patient.ts';
import { type PatientListing, toListing } from '#shared/domain/patient-listing.ts';
import { patientSearchKeys, type SearchedPatient } from '#shared/domain/patient-search-keys.ts';
import { photoIdOf } from '#shared/domain/photo.ts';
import { shownEmail } from '#shared/domain/user.ts';
import type { PatientWithUser } from './repository.ts';

export function toSummary({ patient, user }: PatientWithUser): PatientSummary {
  return {
    _id: patient._id,
    patientId: patient.patientId,
    firstName: user.firstName,
    lastName: user.lastName,
    dateOfBirth: user.dateOfBirth,
    isDateOfBirthEstimated: user.isDateOfBirthEstimated,
    gender: user.gender,
    phone: user.phone,
    status: patient.status,
  };
}

export function toDetails({ patient, user }: PatientWithUser): PatientDetails {
  return {
    ...toSummary({ patient, user }),
    revision: patient.revision,
    deceasedOn: patient.deceasedOn,
    photoId: photoIdOf(user.profilePicture),
    email: shownEmail(user.email),
    address: user.address,
    emergencyContact: user.emergencyContact,
    insurance: patient.insurance,
    createdAt: patient.createdAt,
  };
}

export function toChart({ patient, user }: PatientWithUser): PatientChart {
  return {
    patientId: patient._id,
    patientNumber: patient.patientId,
    allergies: user.allergies,
    bloodGroup: user.bloodGroup,
    medicalHistory: patient.medicalHistory,
    latestVitals: patient.latestVitals,
    totalVisits: patient.totalVisits,
    lastVisitDate: patient.lastVisitDate,
  };
}

/** What finds a patient in a search and gives them their place in a list; it follows from the record. */
export function derivedKeys(record: PatientWithUser): Required<Pick<Patient, 'searchKeys' | 'listing'>> {
  return {
    searchKeys: patientSearchKeys(searchedPatient(record)),
    listing: listingOf(record),
  };
}

/** A patient's place in a list: of the derived keys the one that visits and the history change. */
export function listingOf({ patient, user }: PatientWithUser): PatientListing {
  const { firstName, lastName, dateOfBirth } = user;
  const { lastVisitDate, historyEntries } = patient;
  return toListing({ firstName, lastName, dateOfBirth, lastVisitDate, historyEntries });
}

function searchedPatient({ patient, user }: PatientWithUser): SearchedPatient {
  const { firstName, lastName, dateOfBirth, phone } = user;
  const { patientId, formerNumbers, insurance } = patient;
  return { firstName, lastName, dateOfBirth, phone, patientId, formerNumbers, insurance };
}
