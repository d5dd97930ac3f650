import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link, Outlet, useNavigate } from 'react-router';
import type { Ability } from '#shared/permissions.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useCan, useSession } from '../../../app/session.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PageTabs } from '../../../components/page-tabs.tsx';

const { tabs } = words.registry;
const PARTS: { path: string; title: string; ability: Ability }[] = [
  { path: '/patients', title: tabs.find, ability: 'patients.find' },
  { path: '/patients/list', title: tabs.list, ability: 'patients.find' },
  { path: '/patients/immunisations-due', title: tabs.due, ability: 'immunizations.seeDue' },
  { path: '/patients/duplicates', title: tabs.duplicates, ability: 'patients.merge' },
  { path: '/patients/deleted', title: tabs.deleted, ability: 'patients.delete' },
];

/** The registry of patients: finding them, and the lists that are worked through. */
export function RegistryPage() {
  const navigate = useNavigate();
  const { abilities } = useSession();
  const canRegister = useCan('patients.edit');
  useScreenKeys(
    'registry',
    canRegister
      ? [{ keys: 'N', label: words.patients.register, run: () => void navigate('/patients/register') }]
      : [],
  );
  return (
    <>
      <PageHeader
        title={words.patients.title}
        actions={
          canRegister && (
            <Button
              component={Link}
              to="/patients/register"
              leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys="N" />}
            >
              {words.patients.registerShort}
            </Button>
          )
        }
      />
      <PageTabs label={tabs.label} tabs={PARTS.filter(({ ability }) => abilities.includes(ability))} />
      <Outlet />
    </>
  );
}
