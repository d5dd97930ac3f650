import type { ReactElement } from 'react';
import type { Ability } from '#shared/permissions.ts';
import { words } from '#shared/words/words.ts';
import { PatientHistory } from '../features/patients/history/patient-history.tsx';
import { PatientAppointments } from '../features/patients/page/patient-appointments.tsx';
import { PatientOverview } from '../features/patients/page/patient-overview.tsx';
import { PatientTimeline } from '../features/patients/timeline/patient-timeline.tsx';
import { PatientNotes } from '../features/visits/patient-notes.tsx';
import { PatientVitals } from '../features/visits/patient-vitals/patient-vitals.tsx';

/** A part of a patient's page: a route below `/patients/:patientId`. */
export interface PatientTab {
  /** Empty for the first one. */
  path: string;
  title: string;
  ability: Ability;
  element: ReactElement;
}

/** The tabs of a patient's page, from left to right; each reads the patient's id with `usePatientId`. */
export const patientTabs: PatientTab[] = [
  { path: '', title: words.patients.tabs.overview, ability: 'patients.find', element: <PatientOverview /> },
  { path: 'timeline', title: words.timeline.tab, ability: 'chart.read', element: <PatientTimeline /> },
  {
    path: 'vitals',
    title: words.visits.vitals.course.tab,
    ability: 'chart.read',
    element: <PatientVitals />,
  },
  {
    path: 'history',
    title: words.medicalHistory.tab,
    ability: 'chart.read',
    element: <PatientHistory />,
  },
  { path: 'notes', title: words.patients.tabs.notes, ability: 'chart.read', element: <PatientNotes /> },
  {
    path: 'appointments',
    title: words.patients.tabs.appointments,
    ability: 'scheduling.see',
    element: <PatientAppointments />,
  },
];
