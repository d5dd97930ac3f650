import { Button, Combobox, type ComboboxStore } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { foldName } from '#shared/domain/name-words.ts';
import { rankTemplates, templateFit } from '#shared/domain/note-text-templates.ts';
import { words } from '#shared/words/words.ts';
import { noteNow } from '../note/note-now.ts';
import classes from './texts.module.css';
import { useAppointmentType } from './use-template.ts';

interface TemplateSearchProps {
  visit: VisitView;
  templates: readonly TemplateView[];
  combobox: ComboboxStore;
}

const say = words.noteTexts;
/** With this or more a template was made for the complaint or the type of appointment. */
const FITS = 2;

/** What opens below the button of the templates: a field to search in, and what is found, the best first. */
export function TemplateSearch({ visit, templates, combobox }: TemplateSearchProps) {
  const appointmentType = useAppointmentType(visit);
  const [text, setText] = useState('');
  const atHand = { complaint: noteNow(visit._id)?.chiefComplaint ?? '', appointmentType };
  const typed = foldName(text.trim());
  const found = rankTemplates(templates, atHand).filter((template) =>
    foldName(`${template.name} ${template.complaints.join(' ')}`).includes(typed),
  );
  const shown = found.map(({ _id }) => _id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first of what is found
  useEffect(() => {
    if (shown) combobox.selectFirstOption();
  }, [shown]);
  return (
    <>
      <Combobox.Search
        value={text}
        autoFocus
        aria-label={say.findTemplate}
        placeholder={say.findTemplate}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Combobox.Options aria-label={say.templates} mah={300} style={{ overflowY: 'auto' }}>
        {found.map((template) => (
          <Combobox.Option key={template._id} value={template._id}>
            {template.name}{' '}
            {templateFit(template, atHand) >= FITS && <span className={classes.fits}>{say.fits}</span>}
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{say.noTemplate}</Combobox.Empty>}
      </Combobox.Options>
      <Combobox.Footer>
        <Button component={Link} to="/texts" variant="subtle" size="compact-sm">
          {say.manage}
        </Button>
      </Combobox.Footer>
    </>
  );
}
