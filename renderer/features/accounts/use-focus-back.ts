import { useEffect, useState } from 'react';

/** Gives the focus back, when the component goes, to the field that had it when the component came. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    return () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    };
  }, [before]);
}
