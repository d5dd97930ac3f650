import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Rows drawn beyond the edges, so that a quick wheel shows no gap. */
const SPARE = 8;

interface VisibleRows {
  scroller: RefObject<HTMLDivElement | null>;
  /** The first and the last row to be drawn, both included; nothing else is in the document. */
  first: number;
  last: number;
  onScroll: () => void;
  /** Brings a row into sight, as far as it is not. */
  reveal: (index: number) => void;
}

/** Which rows of a long list are in sight, all of one height: thousands stay as light as a page of them. */
export function useVisibleRows(count: number, rowHeight: number): VisibleRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, last: 40 });

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - SPARE);
    const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + SPARE;
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, [rowHeight]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);

  const reveal = (index: number) => {
    const element = scroller.current;
    if (!element) return;
    const top = index * rowHeight;
    const bottom = top + rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  };
  return { scroller, first: range.first, last: Math.min(range.last, count - 1), onScroll: measure, reveal };
}
