import { useEffect } from 'react';
import { focusBlock } from './day/block-id.ts';

/** Gives a field the focus when its pane opens: what opened the pane has gone. */
export function useFocusOnOpen(path: string): void {
  useEffect(() => {
    document.querySelector<HTMLElement>(`aside [data-path="${path}"]`)?.focus();
  }, [path]);
}

/** Gives an appointment's block the focus where the last step has left nothing with it, so that the keys go on from there. */
export function useFocusBlock(appointmentId: string): void {
  useEffect(() => {
    if (document.activeElement === document.body) focusBlock(appointmentId);
  }, [appointmentId]);
}
