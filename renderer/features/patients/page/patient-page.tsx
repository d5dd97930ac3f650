import { Button, Group } from '@mantine/core';
import { IconCalendarPlus, IconCalendarSearch, IconPencil } from '@tabler/icons-react';
import { Link, Outlet, useNavigate } from 'react-router';
import type { Ability } from '#shared/permissions.ts';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useCan, useSession } from '../../../app/session.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PageTabs } from '../../../components/page-tabs.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { recordAddress, summaryAddress } from '../print/print-addresses.ts';
import { usePatientId } from '../use-patient-id.ts';
import { PatientMenu } from './patient-menu.tsx';
import classes from './patient-page.module.css';
import { RecordAway } from './record-away.tsx';

interface PatientPageProps {
  tabs: { path: string; title: string; ability: Ability }[];
}

const say = words.patients;

/** A patient's record: the header stays, the tabs change below it. */
export function PatientPage({ tabs }: PatientPageProps) {
  const patientId = usePatientId();
  const navigate = useNavigate();
  const { abilities } = useSession();
  const canEdit = useCan('patients.edit');
  const canBook = useCan('scheduling.book');
  const canPrint = useCan('chart.read');
  const { error, refetch, data } = useChannel('patients.getPatient', { patientId });
  const editPath = `/patients/${patientId}/edit`;
  const bookPath = `/calendar?patient=${patientId}`;
  const nextFreePath = `${bookPath}&next-free`;
  const nextFree = words.scheduling.nextFree.title;
  useScreenKeys('patient', [
    ...(canEdit ? [{ keys: 'E', label: say.edit.open, run: () => void navigate(editPath) }] : []),
    ...(canBook ? [{ keys: 'N', label: nextFree, run: () => void navigate(nextFreePath) }] : []),
    ...(canBook ? [{ keys: 'B', label: say.book, run: () => void navigate(bookPath) }] : []),
    ...(canPrint
      ? [
          {
            keys: 'P',
            label: words.recordPrinting.printSummary,
            run: () => void navigate(summaryAddress(patientId)),
          },
          {
            keys: 'shift+P',
            label: words.recordPrinting.printRecord,
            run: () => void navigate(recordAddress(patientId)),
          },
        ]
      : []),
  ]);

  if (error && !data) {
    return <RecordAway error={error} onRetry={() => void refetch()} />;
  }
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientHeader
        patientId={patientId}
        actions={
          <Group gap={8} wrap="nowrap">
            {canEdit && (
              <Button
                component={Link}
                to={editPath}
                variant="default"
                leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
                rightSection={<KeyHint keys="E" />}
              >
                {say.edit.open}
              </Button>
            )}
            {canBook && (
              <Button
                component={Link}
                to={nextFreePath}
                variant="default"
                leftSection={<IconCalendarSearch size={16} stroke={1.75} aria-hidden />}
                rightSection={<KeyHint keys="N" />}
              >
                {nextFree}
              </Button>
            )}
            {canBook && (
              <Button
                component={Link}
                to={bookPath}
                variant="default"
                leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden />}
                rightSection={<KeyHint keys="B" />}
              >
                {say.book}
              </Button>
            )}
            <PatientMenu patientId={patientId} />
          </Group>
        }
      />
      <PageTabs label={say.tabs.label} tabs={tabs.filter(({ ability }) => abilities.includes(ability))} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.body} tabIndex={0}>
        <Outlet />
      </div>
    </ChartScope>
  );
}
