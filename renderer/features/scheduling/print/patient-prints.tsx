import { Button } from '@mantine/core';
import { IconReceipt, IconTag } from '@tabler/icons-react';
import { Link } from 'react-router';
import { words } from '#shared/words/words.ts';
import { printAddress } from './print-address.ts';

interface PatientPrintsProps {
  patientId: string;
  appointmentId: string;
}

/** What is printed of a patient and an appointment: a label and a slip. */
export function PatientPrints({ patientId, appointmentId }: PatientPrintsProps) {
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to={printAddress({ kind: 'label', patientId })}
        leftSection={<IconTag size={16} stroke={1.75} aria-hidden />}
      >
        {words.printing.label}
      </Button>
      <Button
        variant="default"
        component={Link}
        to={printAddress({ kind: 'slip', appointmentId })}
        leftSection={<IconReceipt size={16} stroke={1.75} aria-hidden />}
      >
        {words.printing.slip}
      </Button>
    </>
  );
}
