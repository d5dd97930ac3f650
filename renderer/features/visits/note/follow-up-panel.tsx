import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import type { FollowUp } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { editableDate, readTypedDate } from '../../../components/editable-date.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { Panel } from '../../../components/panel.tsx';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { FollowUpBooking } from '../follow-up/follow-up-booking.tsx';
import { followUpSpans } from '../follow-up/follow-up-spans.ts';
import { useFindFirstDay } from '../follow-up/use-find-first-day.ts';
import { notePartId } from './go-to-note-part.ts';
import { altKeyOf } from './note-keys.ts';

interface FollowUpPanelProps {
  visit: VisitView;
  followUp: FollowUp | undefined;
  isMissing: boolean;
  onChange: (followUp: FollowUp) => void;
}

const say = words.visits.followUp;

/** Whether the patient should come again, and when; a free time of the doctor is booked with one press. */
export function FollowUpPanel({
  visit,
  followUp = { required: false },
  isMissing,
  onChange,
}: FollowUpPanelProps) {
  const { locale } = useClinic();
  const today = useToday();
  const findFirstDay = useFindFirstDay(visit.doctorId);
  // The text as it was typed, for as long as it says what the note has: a booking or a colleague may have moved the date since.
  const [typed, setTyped] = useState<{ text: string; date: string | undefined }>();
  const dateText = typed && typed.date === followUp.date ? typed.text : editableDate(followUp.date, locale);
  // An answer comes later: it changes the follow-up as it is by then, and only where nobody has decided otherwise since.
  const latest = useRef(followUp);
  latest.current = followUp;
  const decisions = useRef(0);
  const change = (fields: Partial<FollowUp>) => onChange({ ...latest.current, ...fields });
  const decide = (fields: Partial<FollowUp>) => {
    decisions.current += 1;
    change(fields);
  };
  const changeDate = (text: string) => {
    const [date] = text.trim() === '' ? [] : readTypedDate(text, locale, today, false);
    setTyped({ text, date });
    decide({ required: true, date });
  };
  const takeSpan = async (from: string) => {
    decisions.current += 1;
    const mine = decisions.current;
    const date = await findFirstDay(from);
    if (mine === decisions.current) changeDate(editableDate(date, locale));
  };
  const isBooked = followUp.appointmentId !== undefined;
  return (
    <Panel title={say.title} aside={<KeyHint keys={altKeyOf('followUp')} />}>
      <Stack gap="xs">
        <Checkbox
          label={say.required}
          {...(followUp.required ? {} : { id: notePartId('followUp') })}
          checked={followUp.required}
          disabled={isBooked}
          onChange={(event) => decide({ required: event.currentTarget.checked })}
        />
        {!isBooked && (
          <Group gap={4} role="group" aria-label={say.spans}>
            {followUpSpans.map((span) => (
              <Button
                key={span.label}
                variant="default"
                size="compact-xs"
                aria-label={span.name}
                onClick={() => void takeSpan(span.from(today))}
              >
                {span.label}
              </Button>
            ))}
          </Group>
        )}
        {followUp.required && (
          <>
            {!isBooked && (
              <PlainDateInput
                id={notePartId('followUp')}
                label={say.date}
                value={dateText}
                error={isMissing && words.visits.note.lacks.followUp}
                onChange={changeDate}
              />
            )}
            <FollowUpBooking visit={visit} followUp={followUp} onChange={decide} />
            <TextInput
              {...(isBooked ? { id: notePartId('followUp') } : {})}
              label={say.notes}
              spellCheck
              value={followUp.notes ?? ''}
              onChange={(event) => change({ notes: event.currentTarget.value })}
            />
          </>
        )}
      </Stack>
    </Panel>
  );
}
