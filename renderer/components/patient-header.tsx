import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useChannel } from '../app/queries.ts';
import { useCan } from '../app/session.ts';
import classes from './patient-header.module.css';
import { PatientHeaderView } from './patient-header-view.tsx';
import { PatientPhoto } from './photo/patient-photo.tsx';

interface PatientHeaderProps {
  patientId: string;
  actions?: ReactNode;
}

/** Whose record is open: stays in sight wherever a patient is. Give it the patient's id; it reads the rest. */
export function PatientHeader({ patientId, actions }: PatientHeaderProps) {
  const canReadChart = useCan('chart.read');
  const patient = useChannel('patients.getPatient', { patientId });
  const chart = useChannel('patients.getChart', { patientId }, { enabled: canReadChart });
  if (!patient.data) return patient.error ? null : <HeaderSkeleton />;
  return (
    <PatientHeaderView
      patient={patient.data}
      photo={<PatientPhoto patient={patient.data} />}
      chart={chart.data}
      actions={actions}
    />
  );
}

function HeaderSkeleton() {
  return (
    <div className={classes.header}>
      <Skeleton height={56} width={56} circle />
      <div className={classes.words}>
        <Skeleton height={20} width={320} mb={8} />
        <Skeleton height={14} width={260} mb={10} />
        <Skeleton height={26} width={380} />
      </div>
    </div>
  );
}
