import type { ChannelName } from '#shared/contract/contract.ts';
import type { AuditResource } from '#shared/domain/audit-log.ts';

const patientChannels = [
  'patients.searchPatients',
  'patients.listRecentPatients',
  'patients.listPatients',
  'patients.listInsurers',
  'patients.findLikelyDuplicates',
  'patients.listDuplicatePairs',
  'patients.compareRecords',
  'patients.listMerges',
  'patients.listDeletedPatients',
  'patients.getPatient',
  'patients.getPhoto',
  'patients.getChart',
  'patients.getHistory',
  'patients.listDueImmunizations',
] as const;

const schedulingChannels = [
  'scheduling.getDay',
  'scheduling.getDays',
  'scheduling.countDays',
  'scheduling.listPatientAppointments',
  'scheduling.listFreeSlots',
  'scheduling.findNextFree',
  'scheduling.previewSeries',
  'scheduling.previewSeriesMove',
  'scheduling.getSeries',
  'scheduling.listWaitlist',
  'scheduling.getWaitlistOffers',
] as const;

const visitChannels = [
  'visits.getVisit',
  'visits.listLetters',
  'visits.listPatientLetters',
  'visits.getVitals',
  'visits.listPatientVitals',
  'visits.listPatientVisits',
  'visits.listDrafts',
  'visits.listWaitingOrders',
  'visits.countOverdueOrders',
] as const;

/** A record on one page: it shows something of everything that concerns the patient. */
const chartChannels = ['patients.getOverview', 'patients.listTimeline'] as const;

/** The channels whose answers show what colleagues hold: none of them reads a record. */
export const channelsShowingHolds: readonly ChannelName[] = [
  'scheduling.listSlotHolds',
  'scheduling.listFreeSlots',
  'scheduling.findNextFree',
];

/** The channels whose answers show a resource: they are asked again when it changes. */
export const channelsShowing: Record<AuditResource, readonly ChannelName[]> = {
  User: [
    'accounts.listStaff',
    'accounts.listDoctors',
    'scheduling.listExceptions',
    'scheduling.listFreeSlots',
    'scheduling.findNextFree',
    'scheduling.countDays',
    'scheduling.previewSeries',
    'scheduling.previewSeriesMove',
    'scheduling.listWaitlist',
    'scheduling.getWaitlistOffers',
    'audit.listPeople',
  ],
  Patient: [...patientChannels, ...chartChannels, 'scheduling.getDay', 'scheduling.getDays'],
  Appointment: [...schedulingChannels, ...chartChannels],
  Visit: [
    ...visitChannels,
    ...chartChannels,
    'patients.getChart',
    'scheduling.getDay',
    'scheduling.getDays',
    'scheduling.listPatientAppointments',
  ],
  Prescription: chartChannels,
  MedicalRecord: chartChannels,
  Notification: [],
  AuditLog: [],
  Clinic: [
    'visits.getTestChoices',
    'visits.listNoteTexts',
    'clinic.listCodeReleases',
    'clinic.searchDiagnosisCodes',
    'clinic.getStatus',
    'clinic.getSettings',
    'clinic.getLetterhead',
    'clinic.listSpellingWords',
    'backup.getDatabase',
  ],
};
