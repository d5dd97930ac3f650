import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { TemplateSearch } from './template-search.tsx';
import { useNoteTexts } from './use-note-texts.ts';

interface TemplatePickerProps {
  visit: VisitView;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  onApply: (template: TemplateView) => void;
}

/** Finds a template: those for this complaint and this type of appointment stand first. */
export function TemplatePicker({ visit, isOpen, onOpen, onClose, onApply }: TemplatePickerProps) {
  const { templates } = useNoteTexts();
  const combobox = useCombobox({
    opened: isOpen,
    onOpenedChange: (isOpened) => {
      if (!isOpened) onClose();
    },
  });
  return (
    <Combobox
      store={combobox}
      width={360}
      position="bottom-start"
      onOptionSubmit={(id) => {
        const template = templates.find(({ _id }) => _id === id);
        onClose();
        if (template) onApply(template);
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTemplate size={16} stroke={1.75} aria-hidden />}
          rightSection={<KeyHint keys="mod+shift+T" />}
          onClick={isOpen ? onClose : onOpen}
        >
          {words.noteTexts.template}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {isOpen && <TemplateSearch visit={visit} templates={templates} combobox={combobox} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}
