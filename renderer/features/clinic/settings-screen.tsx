import { Outlet, useMatch } from 'react-router';
import { words } from '#shared/words/words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { PageTabs } from '../../components/page-tabs.tsx';

const say = words.clinic.settings;
const { tabs } = words.backup;
const PARTS = [
  { path: '/settings', title: tabs.clinic },
  { path: '/settings/scheduling', title: tabs.scheduling },
  { path: '/settings/letterhead', title: words.letterhead.tab },
  { path: '/settings/code-lists', title: words.diagnosisCodes.tab },
  { path: '/settings/database', title: tabs.database },
];

/** The clinic's settings, and where its data is. */
export function SettingsScreen() {
  const tells = [useMatch('/settings/database'), useMatch('/settings/code-lists')];
  // These two say on their own what they are about.
  const hasLead = tells.every((match) => match === null);
  return (
    <>
      <PageHeader title={say.title} lead={hasLead && say.lead} />
      <PageTabs label={tabs.label} tabs={PARTS} />
      <Outlet />
    </>
  );
}
