import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { UnitSystem } from '#shared/domain/vital-units.ts';

interface ViewState {
  isRailCollapsed: boolean;
  toggleRail: () => void;
  /** Which units vitals are written in here; undefined where nobody has chosen yet. */
  unitSystem: UnitSystem | undefined;
  chooseUnits: (system: UnitSystem) => void;
  /** What was typed in a screen's search field or chosen in its list, by screen. */
  kept: Record<string, string | undefined>;
  keep: (key: string, value: string | undefined) => void;
}

/** How the window stands: nothing about a person that outlives it. Only the rail's width and the units are remembered on disk. */
export const useViewStore = create<ViewState>()(
  persist(
    (set) => ({
      isRailCollapsed: false,
      unitSystem: undefined,
      chooseUnits: (unitSystem) => set({ unitSystem }),
      toggleRail: () => set((state) => ({ isRailCollapsed: !state.isRailCollapsed })),
      kept: {},
      keep: (key, value) => set((state) => ({ kept: { ...state.kept, [key]: value } })),
    }),
    {
      name: 'view',
      storage: createJSONStorage(() => localStorage),
      partialize: ({ isRailCollapsed, unitSystem }) => ({ isRailCollapsed, unitSystem }),
    },
  ),
);

/** A piece of a screen's state (its search text, the chosen row) that survives going away and coming back. */
export function useKept(key: string): [string | undefined, (value: string | undefined) => void] {
  const value = useViewStore((state) => state.kept[key]);
  const keep = useViewStore((state) => state.keep);
  return [value, (next) => keep(key, next)];
}
