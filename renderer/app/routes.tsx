import type { RouteObject } from 'react-router';
import { ChangePasswordPage } from '../features/accounts/change-password-page.tsx';
import { DoctorsHoursScreen } from '../features/accounts/hours/doctors-hours-screen.tsx';
import { MyHoursScreen } from '../features/accounts/hours/my-hours-screen.tsx';
import { StaffScreen } from '../features/accounts/staff/staff-screen.tsx';
import { AuditScreen } from '../features/audit/audit-screen.tsx';
import { DatabaseScreen } from '../features/backup/database-screen.tsx';
import { ClinicSettings } from '../features/clinic/clinic-settings.tsx';
import { CodeListsScreen } from '../features/clinic/codes/code-lists-screen.tsx';
import { LetterheadSettings } from '../features/clinic/letterhead/letterhead-settings.tsx';
import { RecoveryKeyScreen } from '../features/clinic/recovery-key-screen.tsx';
import { SchedulingSettings } from '../features/clinic/scheduling/scheduling-settings.tsx';
import { SettingsScreen } from '../features/clinic/settings-screen.tsx';
import { DueListScreen } from '../features/patients/due/due-list-screen.tsx';
import { EditPatientScreen } from '../features/patients/edit/edit-patient-screen.tsx';
import { ListScreen } from '../features/patients/list/list-screen.tsx';
import { DuplicatesScreen } from '../features/patients/merge/duplicates-screen.tsx';
import { MergeScreen } from '../features/patients/merge/merge-screen.tsx';
import { PatientPage } from '../features/patients/page/patient-page.tsx';
import { RecordScreen } from '../features/patients/print/record-screen.tsx';
import { SummaryScreen } from '../features/patients/print/summary-screen.tsx';
import { RegisterScreen } from '../features/patients/register/register-screen.tsx';
import { RegistryPage } from '../features/patients/registry/registry-page.tsx';
import { PatientsScreen } from '../features/patients/search/patients-screen.tsx';
import { DeleteScreen } from '../features/patients/status/delete-screen.tsx';
import { DeletedScreen } from '../features/patients/status/deleted-screen.tsx';
import { StatusScreen } from '../features/patients/status/status-screen.tsx';
import { CalendarScreen } from '../features/scheduling/calendar-screen.tsx';
import { PrintScreen } from '../features/scheduling/print/print-screen.tsx';
import { WaitingRoomScreen } from '../features/scheduling/waiting-room/waiting-room-screen.tsx';
import { MyDayScreen } from '../features/visits/day/my-day-screen.tsx';
import { LetterScreen } from '../features/visits/letters/letter-screen.tsx';
import { WriteLetterScreen } from '../features/visits/letters/write-letter-screen.tsx';
import { VisitScreen } from '../features/visits/note/visit-screen.tsx';
import { VisitPaperScreen } from '../features/visits/papers/visit-paper-screen.tsx';
import { TextsScreen } from '../features/visits/texts/texts-screen.tsx';
import { WorkListScreen } from '../features/visits/work-list/work-list-screen.tsx';
import { HomeRedirect } from './home-redirect.tsx';
import { patientTabs } from './patient-tabs.tsx';
import { NotFound, RouteFailure } from './route-failure.tsx';
import { Shell } from './shell.tsx';

/** Every screen behind the sign-in. What stands in the rail is in `screens.ts`, a patient's tabs in `patient-tabs.tsx`. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteFailure />,
    children: [
      {
        errorElement: <RouteFailure />,
        children: [
          { index: true, element: <HomeRedirect /> },
          { path: 'calendar', element: <CalendarScreen /> },
          { path: 'print', element: <PrintScreen /> },
          { path: 'waiting-room', element: <WaitingRoomScreen /> },
          { path: 'my-day', element: <MyDayScreen /> },
          { path: 'texts', element: <TextsScreen /> },
          { path: 'visits/:visitId', element: <VisitScreen /> },
          { path: 'orders', element: <WorkListScreen /> },
          { path: 'visits/:visitId/letters/:kind/:templateId?', element: <WriteLetterScreen /> },
          { path: 'letters/:letterId', element: <LetterScreen /> },
          { path: 'visits/:visitId/print/:kind', element: <VisitPaperScreen /> },
          {
            path: 'patients',
            element: <RegistryPage />,
            children: [
              { index: true, element: <PatientsScreen /> },
              { path: 'list', element: <ListScreen /> },
              { path: 'immunisations-due', element: <DueListScreen /> },
              { path: 'duplicates', element: <DuplicatesScreen /> },
              { path: 'deleted', element: <DeletedScreen /> },
            ],
          },
          { path: 'patients/duplicates/:one/:other', element: <MergeScreen /> },
          { path: 'patients/register', element: <RegisterScreen /> },
          { path: 'patients/:patientId/edit', element: <EditPatientScreen /> },
          { path: 'patients/:patientId/status', element: <StatusScreen /> },
          { path: 'patients/:patientId/delete', element: <DeleteScreen /> },
          { path: 'patients/:patientId/print/summary', element: <SummaryScreen /> },
          { path: 'patients/:patientId/print/record', element: <RecordScreen /> },
          {
            path: 'patients/:patientId',
            element: <PatientPage tabs={patientTabs} />,
            children: patientTabs.map(({ path, element }) =>
              path === '' ? { index: true, element } : { path, element },
            ),
          },
          { path: 'my-hours', element: <MyHoursScreen /> },
          { path: 'hours', element: <DoctorsHoursScreen /> },
          { path: 'staff', element: <StaffScreen /> },
          { path: 'audit', element: <AuditScreen /> },
          {
            path: 'settings',
            element: <SettingsScreen />,
            children: [
              { index: true, element: <ClinicSettings /> },
              { path: 'scheduling', element: <SchedulingSettings /> },
              { path: 'letterhead', element: <LetterheadSettings /> },
              { path: 'code-lists', element: <CodeListsScreen /> },
              { path: 'database', element: <DatabaseScreen /> },
            ],
          },
          { path: 'recovery-key', element: <RecoveryKeyScreen /> },
          { path: 'password', element: <ChangePasswordPage /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
