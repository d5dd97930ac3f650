import type { AppointmentStatus, AppointmentType } from '../domain/appointment.ts';
import type { AuditAction, AuditResource } from '../domain/audit-log.ts';
import type { ExceptionKind } from '../domain/availability-exception.ts';
import type { PatientStatus } from '../domain/patient.ts';
import type { Gender, Role, Weekday } from '../domain/user.ts';
import type { VisitStatus } from '../domain/visit.ts';

/** What people call the values of the enums. */
export const roleLabels: Record<Role, string> = {
  admin: 'Administration',
  doctor: 'Doctor',
  nurse: 'Nurse',
  receptionist: 'Front desk',
  patient: 'Patient',
};

export const genderLabels: Record<Gender, string> = { male: 'Male', female: 'Female', other: 'Other' };

/** One letter, for a patient's header. */
export const genderLetters: Record<Gender, string> = { male: 'M', female: 'F', other: 'X' };

export const patientStatusLabels: Record<PatientStatus, string> = {
  active: 'Active',
  inactive: 'Inactive',
  deceased: 'Deceased',
};

export const appointmentTypeLabels: Record<AppointmentType, string> = {
  consultation: 'Consultation',
  'follow-up': 'Follow-up',
  emergency: 'Emergency',
  'routine-checkup': 'Routine check-up',
};

/** `arrived` is no status of its own: it is a scheduled or confirmed appointment whose patient is here. */
export const appointmentStatusLabels: Record<AppointmentStatus | 'arrived', string> = {
  scheduled: 'Scheduled',
  confirmed: 'Confirmed',
  arrived: 'Arrived',
  'in-progress': 'With the doctor',
  completed: 'Completed',
  cancelled: 'Cancelled',
  'no-show': 'No-show',
};

export const exceptionKindLabels: Record<ExceptionKind, string> = {
  leave: 'Leave',
  holiday: 'Holiday',
  block: 'Blocked time',
  'extra-hours': 'Extra hours',
};

export const visitStatusLabels: Record<VisitStatus, string> = {
  draft: 'Draft',
  completed: 'Completed',
  archived: 'Archived',
};

export const auditActionLabels: Record<AuditAction, string> = {
  CREATE: 'Created',
  UPDATE: 'Changed',
  DELETE: 'Deleted',
  VIEW: 'Opened',
  LOGIN: 'Signed in',
  LOGOUT: 'Signed out',
  EXPORT: 'Exported',
  PRINT: 'Printed',
};

export const auditResourceLabels: Record<AuditResource, string> = {
  User: 'Account',
  Patient: 'Patient',
  Appointment: 'Appointment',
  Visit: 'Visit',
  Prescription: 'Prescription',
  MedicalRecord: 'Record',
  Notification: 'Notification',
  AuditLog: 'Audit log',
  Clinic: 'Clinic settings',
};

export const weekdayLabels: Record<Weekday, string> = {
  Monday: 'Monday',
  Tuesday: 'Tuesday',
  Wednesday: 'Wednesday',
  Thursday: 'Thursday',
  Friday: 'Friday',
  Saturday: 'Saturday',
  Sunday: 'Sunday',
};
