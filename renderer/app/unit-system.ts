import { type UnitSystem, usualUnits } from '#shared/domain/vital-units.ts';
import { useClinic } from './clinic.ts';
import { useViewStore } from './view-store.ts';

/** The units in which vitals are written here, and how to choose others: at first those of the clinic's locale. */
export function useUnitSystem(): [UnitSystem, (system: UnitSystem) => void] {
  const { locale } = useClinic();
  const chosen = useViewStore((state) => state.unitSystem);
  const choose = useViewStore((state) => state.chooseUnits);
  return [chosen ?? usualUnits(locale), choose];
}
