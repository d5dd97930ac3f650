import { createContext, type ReactNode, useContext } from 'react';

const OpenPatient = createContext<string | undefined>(undefined);

interface ChartScopeProps {
  /** Whose record is open: the patient whom the person has in sight. */
  patientId: string;
  children: ReactNode;
}

/**
 * A part of the window that has one patient's record open. What is written below it goes to main with the binding of this
 * patient, and main refuses it for anybody else. Give it the patient's id as `key` too, so that nothing that was typed for
 * one patient is left standing when another takes their place.
 */
export function ChartScope({ patientId, children }: ChartScopeProps) {
  return <OpenPatient value={patientId}>{children}</OpenPatient>;
}

/** Whose record is open around this component, if any is. */
export function useChartPatient(): string | undefined {
  return useContext(OpenPatient);
}
