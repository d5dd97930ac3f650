import { useCallback, useEffect, useRef, useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { templateParts } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeyStore } from '../../../app/screen-keys.ts';
import { useSession } from '../../../app/session.ts';
import { ClashQuestion } from '../note/clash-question.tsx';
import { ifFocusIsLost } from '../note/if-focus-is-lost.ts';
import { digitCodeOf, digitOf } from '../note/note-keys.ts';
import { carryForward } from './carry-forward.ts';
import { TemplatePicker } from './template-picker.tsx';
import { useEarlierNotes } from './use-earlier-notes.ts';
import { useApplyTemplate } from './use-template.ts';

const say = words.noteTexts;
const listed = [
  { keys: 'mod+shift+T', label: say.template },
  { keys: 'F2', label: say.nextGap },
  { keys: 'mod+shift+P', label: say.makePhrase },
  ...templateParts.map((part) => ({
    keys: `alt+shift+${digitOf(part)}`,
    label: fill(say.carryPart, { part: words.visits.note.parts[part] }),
  })),
];

/** The head of the note: its templates, and the keys of its texts, which work while one types. */
export function NoteTextsBar({ visit }: { visit: VisitView }) {
  const { isLocked } = useSession();
  const [isOpen, setOpen] = useState(false);
  /** Where one wrote before the templates opened: there one goes on. */
  const before = useRef<Element>(null);
  const bar = useRef<HTMLDivElement>(null);
  const open = useCallback(() => {
    before.current = document.activeElement;
    // What opens is hidden while its button is out of sight.
    bar.current?.scrollIntoView({ block: 'nearest' });
    setOpen(true);
  }, []);
  const focusButton = () => bar.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  const close = () => {
    setOpen(false);
    const place = before.current;
    before.current = null;
    if (!(place instanceof HTMLElement) || place === document.body) return focusButton();
    place.focus();
    // What goes with the templates may take the focus along once more.
    ifFocusIsLost(() => place.focus());
  };
  const apply = useApplyTemplate(visit);
  const last = useEarlierNotes(visit)?.[0];
  const { _id: visitId } = visit;

  useEffect(() => {
    useScreenKeyStore.setState(({ groups }) => ({ groups: { ...groups, [say.title]: listed } }));
    return () => useScreenKeyStore.setState(({ groups: { [say.title]: _gone, ...groups } }) => ({ groups }));
  }, []);

  useEffect(() => {
    if (isLocked) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.shiftKey) return;
      const hasMod = event.ctrlKey || event.metaKey;
      const carried = templateParts.find((part) => digitCodeOf(part) === event.code);
      if (hasMod && !event.altKey && event.code === 'KeyT') open();
      else if (event.altKey && !hasMod && carried && last) carryForward(visitId, last, carried);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isLocked, last, visitId, open]);

  return (
    <div ref={bar}>
      {/* The marks of carried parts have no field of their own in which to ask. */}
      <ClashQuestion visit={visit} field="carriedForward" />
      <TemplatePicker visit={visit} isOpen={isOpen} onOpen={open} onClose={close} onApply={apply} />
    </div>
  );
}
