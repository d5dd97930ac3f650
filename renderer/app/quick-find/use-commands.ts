import {
  type Icon,
  IconBook,
  IconFileText,
  IconKey,
  IconLock,
  IconLogout,
  IconMail,
  IconMoon,
  IconPrinter,
  IconUserPlus,
} from '@tabler/icons-react';
import { useMatch, useNavigate } from 'react-router';
import { visitPaperKinds } from '#shared/contract/visit-printing.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { recordAddress, summaryAddress } from '../../features/patients/print/print-addresses.ts';
import { writeLetterAddress } from '../../features/visits/letters/letter-addresses.ts';
import { useOfferedLetters } from '../../features/visits/letters/use-offered-letters.ts';
import { visitPaperAddress } from '../../features/visits/papers/paper-addresses.ts';
import { useSchemeToggle } from '../scheme-toggle.tsx';
import { screensFor } from '../screens.ts';
import { useSession } from '../session.ts';
import { signOut } from '../sign-out.ts';
import { useLock } from '../use-lock.ts';

/** Something that Ctrl/Cmd+K can do besides opening a patient. */
export interface Command {
  id: string;
  label: string;
  icon: Icon;
  run: () => void;
}

const say = words.app;
/** What else stands below the patients' address is no patient. */
const PATIENT_ID = /^[0-9a-f]{24}$/;

/** The screens and the commands of this person. */
export function useCommands(): { screens: Command[]; commands: Command[] } {
  const session = useSession();
  const navigate = useNavigate();
  const scheme = useSchemeToggle();
  const lock = useLock();
  const open = useMatch('/patients/:patientId/*')?.params.patientId;
  const visit = useMatch('/visits/:visitId/*')?.params.visitId;
  const letters = useOfferedLetters(visit !== undefined);
  const go = (path: string) => () => void navigate(path);
  const visitCommands = (visitId: string) => [
    ...visitPaperKinds.map((kind) => ({
      id: `print-${kind}`,
      label: words.visitPapers.print[kind],
      icon: IconPrinter,
      run: go(visitPaperAddress(visitId, kind)),
    })),
    ...letters.map((letter) => ({
      id: `write-${letter.templateId ?? letter.kind}`,
      label: fill(words.letters.writeNamed, { name: letter.name }),
      icon: IconMail,
      run: go(writeLetterAddress(visitId, letter)),
    })),
  ];
  const patientCommands = (patientId: string) => [
    {
      id: 'print-summary',
      label: words.recordPrinting.printSummary,
      icon: IconFileText,
      run: go(summaryAddress(patientId)),
    },
    {
      id: 'print-record',
      label: words.recordPrinting.printRecord,
      icon: IconBook,
      run: go(recordAddress(patientId)),
    },
  ];
  const screens = screensFor(session).map(({ path, title, icon }) => ({
    id: path,
    label: title,
    icon,
    run: go(path),
  }));
  const register = {
    id: 'register',
    label: say.commands.register,
    icon: IconUserPlus,
    run: go('/patients/register'),
  };
  const canPrint = session.abilities.includes('chart.read');
  const commands = [
    ...(open && PATIENT_ID.test(open) && canPrint ? patientCommands(open) : []),
    ...(visit && session.abilities.includes('chart.read') ? visitCommands(visit) : []),
    ...(session.abilities.includes('patients.edit') ? [register] : []),
    { id: 'lock', label: say.account.lock, icon: IconLock, run: lock },
    { id: 'scheme', label: scheme.label, icon: IconMoon, run: scheme.toggle },
    { id: 'password', label: say.account.changePassword, icon: IconKey, run: go('/password') },
    { id: 'sign-out', label: say.account.signOut, icon: IconLogout, run: signOut },
  ];
  return { screens, commands };
}

/** Those whose label has a word that begins with each typed word. */
export function matching(commands: Command[], text: string): Command[] {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => {
    const labelWords = label.toLowerCase().split(/\s+/);
    return typed.every((word) => labelWords.some((candidate) => candidate.startsWith(word)));
  });
}
