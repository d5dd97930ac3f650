import { useEffect, useRef } from 'react';
import { toastDone } from './toasts.tsx';

/**
 * Says what has been done, with a way back that lasts as long as what it changes is on the screen: a note that was signed or
 * left meanwhile is changed by nobody's late Undo.
 */
export function useUndoHere(): (message: string, undo: () => void) => void {
  const shown = useRef<(() => void)[]>([]);
  useEffect(
    () => () => {
      for (const hide of shown.current) hide();
    },
    [],
  );
  return (message, undo) => {
    shown.current.push(toastDone(message, undo));
  };
}
