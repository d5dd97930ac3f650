import { Outlet, useMatch } from 'react-router';
import { words } from '#shared/words/words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { PageTabs } from '../../components/page-tabs.tsx';

const say = words.clinic.settings;
const { tabs } = words.backup;
const PARTS = [
  { path: '/settings', title: tabs.clinic },
  { path: '/settings/scheduling', title: tabs.scheduling },
  { path: '/settings/database', title: tabs.database },
];

/** The clinic's settings, and where its data is. */
export function SettingsScreen() {
  const isAboutDatabase = useMatch('/settings/database') !== null;
  return (
    <>
      <PageHeader title={say.title} lead={!isAboutDatabase && say.lead} />
      <PageTabs label={tabs.label} tabs={PARTS} />
      <Outlet />
    </>
  );
}
