import { useParams } from 'react-router';

/** The id of the patient whose page is open. */
export function usePatientId(): string {
  const { patientId } = useParams();
  if (!patientId) throw new Error('No patient is open here.');
  return patientId;
}
