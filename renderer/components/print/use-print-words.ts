import { useMemo } from 'react';
import type { UnitSystem } from '#shared/domain/vital-units.ts';
import { useToday } from '../../app/clinic.ts';
import { type Formats, useFormats } from '../../app/formats.ts';
import { useUnitSystem } from '../../app/unit-system.ts';

/** How things are written on a patient's papers. */
export interface PrintWords {
  formats: Formats;
  /** The clinic's date. */
  today: string;
  units: UnitSystem;
}

/** The clinic's formats, its date, and the units that this person chose. */
export function usePrintWords(): PrintWords {
  const formats = useFormats();
  const today = useToday();
  const [units] = useUnitSystem();
  return useMemo(() => ({ formats, today, units }), [formats, today, units]);
}
