import { useChannel } from '../../../app/queries.ts';
import { InsuranceBadge } from '../../../components/insurance-badge.tsx';
import classes from './patient-field.module.css';

/** Warns while one books that the patient's insurance has ended, ends soon, or is not known. */
export function PatientInsurance({ patientId }: { patientId: string }) {
  const { data } = useChannel('patients.getPatient', { patientId });
  return (
    data && (
      <div className={classes.insurance}>
        <InsuranceBadge insurance={data.insurance} />
      </div>
    )
  );
}
