import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FollowUp } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { editableDate, readTypedDate } from '../../../components/editable-date.ts';
import { Panel } from '../../../components/panel.tsx';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { notePartId } from './note-part.tsx';

interface FollowUpPanelProps {
  followUp: FollowUp | undefined;
  isMissing: boolean;
  onChange: (followUp: FollowUp) => void;
}

const say = words.visits.followUp;

/** Whether the patient should come again, and when. */
export function FollowUpPanel({ followUp = { required: false }, isMissing, onChange }: FollowUpPanelProps) {
  const { locale } = useClinic();
  const today = useToday();
  const [typed, setTyped] = useState(() => (followUp.date ? editableDate(followUp.date, locale) : ''));
  const changeDate = (text: string) => {
    setTyped(text);
    const [date] = text.trim() === '' ? [] : readTypedDate(text, locale, today, false);
    onChange({ ...followUp, date });
  };
  return (
    <Panel title={say.title}>
      <Stack gap="xs">
        <Checkbox
          label={say.required}
          checked={followUp.required}
          onChange={(event) => onChange({ ...followUp, required: event.currentTarget.checked })}
        />
        {followUp.required && (
          <>
            <PlainDateInput
              id={notePartId('followUp')}
              label={say.date}
              value={typed}
              error={isMissing}
              onChange={changeDate}
            />
            <TextInput
              label={say.notes}
              value={followUp.notes ?? ''}
              onChange={(event) => onChange({ ...followUp, notes: event.currentTarget.value })}
            />
          </>
        )}
      </Stack>
    </Panel>
  );
}
