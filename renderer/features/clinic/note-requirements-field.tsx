import { Checkbox, Stack } from '@mantine/core';
import {
  noteRequirements,
  type RequirablePart,
  requirableParts,
  usualNoteRequirements,
} from '#shared/domain/note-requirements.ts';
import { words } from '#shared/words/words.ts';
import { FieldSection } from '../../components/field-section.tsx';

const say = words.clinic.settings;
const { places } = words.visits.note;

const nameOf = (part: RequirablePart) => (part === 'diagnosis' ? say.primaryDiagnosis : places[part]);

/** The parts in words, for the question which of two choices is to stay. */
export function showRequirements(value: unknown): string {
  const parts = noteRequirements.parse(value ?? usualNoteRequirements);
  return [places.chiefComplaint, ...parts.map(nameOf)].join(', ');
}

interface NoteRequirementsFieldProps {
  value?: string[];
  onChange?: (parts: string[]) => void;
}

/** What a note needs before it is completed: the chief complaint always, the rest as the clinic chooses. */
export function NoteRequirementsField({ value = [], onChange }: NoteRequirementsFieldProps) {
  return (
    <FieldSection title={say.notes} description={say.notesHint}>
      <Stack gap={8}>
        <Checkbox label={places.chiefComplaint} description={say.alwaysRequired} checked disabled readOnly />
        <Checkbox.Group aria-label={say.noteRequirements} value={value} {...(onChange ? { onChange } : {})}>
          <Stack gap={8}>
            {requirableParts.map((part) => (
              <Checkbox key={part} value={part} label={nameOf(part)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Stack>
    </FieldSection>
  );
}
