import { useQueryClient } from '@tanstack/react-query';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import { templateParts } from '#shared/domain/note-text.ts';
import { applyTemplate } from '#shared/domain/note-text-templates.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { useUndoHere } from '../../../app/use-undo-here.ts';
import { noteNow, writePart } from '../note/note-now.ts';
import { useNoteVariables } from './use-note-variables.ts';

const say = words.noteTexts;

/**
 * The type of a visit's appointment, from a day that is on the screen or was: asking anew would be another access that
 * nobody meant. Undefined where no such day is at hand; then the complaint alone ranks the templates.
 */
export function useAppointmentType({ appointmentId }: VisitView): AppointmentType | undefined {
  const client = useQueryClient();
  const days = client.getQueriesData<ChannelOutput<'scheduling.getDay'>>({
    queryKey: ['scheduling.getDay'],
  });
  return days
    .flatMap(([, day]) => day?.appointments ?? [])
    .find(({ _id }) => appointmentId !== undefined && _id === appointmentId)?.type;
}

/** Applies templates to the open note, with a way back. */
export function useApplyTemplate(visit: VisitView): (template: TemplateView) => void {
  const variables = useNoteVariables(visit);
  const offerUndo = useUndoHere();
  return (template) => {
    const before = noteNow(visit._id);
    if (!before) return;
    const applied = applyTemplate(template, before, variables());
    const changed = templateParts.filter((part) => applied[part] !== undefined);
    for (const part of changed) writePart(visit._id, part, applied[part] ?? '');
    const undo = () => {
      const now = noteNow(visit._id);
      const untouched = changed.filter((part) => now?.[part] === applied[part]);
      for (const part of untouched) writePart(visit._id, part, before[part] ?? '');
      if (untouched.length < changed.length) toastDone(say.takenBack);
    };
    offerUndo(fill(say.applied, { name: template.name }), undo);
  };
}
