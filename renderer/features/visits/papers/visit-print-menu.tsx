import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { VisitView } from '#shared/contract/visits.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { writeLetterAddress } from '../letters/letter-addresses.ts';
import { useOfferedLetters } from '../letters/use-offered-letters.ts';
import { visitPaperAddress } from './paper-addresses.ts';

const say = words.visitPapers;

/** What of a visit can be printed. `P` is the note. */
export function VisitPrintMenu({ visit, size }: { visit: VisitView; size: 'xs' | 'sm' }) {
  const navigate = useNavigate();
  const open = (address: string) => () => void navigate(address);
  const openNote = open(visitPaperAddress(visit._id, 'note'));
  useScreenKeys(say.menu, [{ keys: 'P', label: say.print.note, run: openNote }]);
  const letters = useOfferedLetters();
  const hasOrders = (visit.testsOrdered ?? []).length > 0;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
        >
          {say.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={480} maw={320} style={{ overflowY: 'auto' }}>
        <Menu.Item rightSection={<KeyHint keys="P" />} onClick={openNote}>
          {say.print.note}
        </Menu.Item>
        <Menu.Item onClick={open(visitPaperAddress(visit._id, 'summary'))}>{say.print.summary}</Menu.Item>
        {hasOrders && (
          <Menu.Item onClick={open(visitPaperAddress(visit._id, 'request'))}>{say.print.request}</Menu.Item>
        )}
        {letters.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{words.letters.write}</Menu.Label>
            {letters.map((letter) => (
              <Menu.Item
                key={letter.templateId ?? letter.kind}
                onClick={open(writeLetterAddress(visit._id, letter))}
              >
                {letter.name}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
