import { Button, Input } from '@mantine/core';
import { patientSummary } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { PatientLine } from '../../../components/patient-line.tsx';
import classes from '../booking/patient-field.module.css';
import { useNextFree } from './next-free-wish.ts';

const say = words.scheduling.nextFree;

/** For whom one is looking; the booking form gets the patient with the time. */
export function CarriedPatient({ patientId }: { patientId: string }) {
  const { data } = useChannel('patients.getPatient', { patientId });
  if (!data) return null;
  return (
    <Input.Wrapper label={words.scheduling.booking.patient} labelElement="div">
      <div className={classes.patient}>
        <PatientLine patient={patientSummary.parse(data)} />
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          onClick={() => useNextFree.setState({ carried: {} })}
        >
          {say.forNobody}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
