/** How far the pointer goes before a press is a drag and no click. */
const DRAG_FROM_PX = 4;
/** Near an edge the calendar scrolls, faster the nearer. */
const EDGE_PX = 48;
const FASTEST_PX_A_FRAME = 16;

/** What a drag does. */
export interface Drag {
  /** It is one from now on. */
  begin: () => void;
  /** The pointer is here now, in pixels of the window; once a frame at most. */
  follow: (x: number, y: number) => void;
  /** Let go. */
  drop: () => void;
  /** Given up: by Escape, or because something else took the pointer. */
  cancel: () => void;
}

/**
 * Follows a pressed pointer until it is let go of. A press that stays where it is remains a click; a drag is none.
 * @param pressed the press, at its target
 * @param scroll scrolls where the pointer comes near its edges
 * @param grip has the pointer while it is dragged
 * @returns how to give the drag up
 */
export function followPointer(
  pressed: PointerEvent,
  { scroll, grip }: { scroll: HTMLElement; grip: HTMLElement },
  drag: Drag,
): () => void {
  const { pointerId } = pressed;
  const listening = new AbortController();
  const { signal } = listening;
  const box = scroll.getBoundingClientRect();
  let at = { x: pressed.clientX, y: pressed.clientY };
  let followed: typeof at | undefined;
  let state: 'pressed' | 'dragging' | 'over' = 'pressed';
  let frame = 0;

  const onFrame = () => {
    const isScrolled = scrollAtEdges(scroll, box, at);
    if (isScrolled || followed !== at) drag.follow(at.x, at.y);
    followed = at;
    frame = requestAnimationFrame(onFrame);
  };
  const begin = () => {
    state = 'dragging';
    grip.setPointerCapture(pointerId);
    // The press that ends a drag is no click, also where the drag was given up before.
    window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal });
    drag.begin();
    frame = requestAnimationFrame(onFrame);
  };
  const end = (how: 'drop' | 'cancel') => {
    if (state !== 'dragging') return;
    state = 'over';
    cancelAnimationFrame(frame);
    // The last place before it was let go counts, also where no frame has shown it.
    if (how === 'drop') drag.follow(at.x, at.y);
    drag[how]();
  };
  const release = (how: 'drop' | 'cancel') => {
    end(how);
    if (grip.hasPointerCapture(pointerId)) grip.releasePointerCapture(pointerId);
    // The click comes right behind the release.
    setTimeout(() => listening.abort());
  };

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== pointerId) return;
      at = { x: event.clientX, y: event.clientY };
      const far = Math.hypot(at.x - pressed.clientX, at.y - pressed.clientY);
      if (state === 'pressed' && far >= DRAG_FROM_PX) begin();
    },
    { signal },
  );
  window.addEventListener('pointerup', (event) => event.pointerId === pointerId && release('drop'), {
    signal,
  });
  window.addEventListener('pointercancel', (event) => event.pointerId === pointerId && release('cancel'), {
    signal,
  });
  window.addEventListener('blur', () => release('cancel'), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || state !== 'dragging') return;
      // Otherwise it would close the pane as well.
      event.preventDefault();
      event.stopImmediatePropagation();
      end('cancel');
    },
    { capture: true, signal },
  );
  return () => release('cancel');
}

/** @returns whether there was something to scroll */
function scrollAtEdges(scroll: HTMLElement, box: DOMRect, { x, y }: { x: number; y: number }): boolean {
  const left = pull(x - box.left, box.width);
  const top = pull(y - box.top, box.height);
  if (left === 0 && top === 0) return false;
  scroll.scrollBy({ left, top, behavior: 'instant' });
  return true;
}

/** Pixels to scroll for a pointer at a place of a length: none but near its ends. */
function pull(at: number, length: number): number {
  const before = Math.min(1, Math.max(0, (EDGE_PX - at) / EDGE_PX));
  const behind = Math.min(1, Math.max(0, (at - length + EDGE_PX) / EDGE_PX));
  return Math.round((behind - before) * FASTEST_PX_A_FRAME);
}
