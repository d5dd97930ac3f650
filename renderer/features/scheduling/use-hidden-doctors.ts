import { useKept } from '../../app/view-store.ts';

/** The doctors whose columns are hidden; whoever joins the clinic is shown. */
export function useHiddenDoctors(): [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const [kept, keep] = useKept('scheduling.hiddenDoctors');
  return [
    new Set(kept?.split(',').filter(Boolean)),
    (hidden) => keep(hidden.size > 0 ? [...hidden].join(',') : undefined),
  ];
}
