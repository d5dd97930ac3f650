import { Button } from '@mantine/core';
import { IconCalendarClock, IconCircleCheck, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { CodeRelease } from '#shared/contract/diagnosis-codes.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import classes from './code-lists.module.css';
import { RemoveRelease } from './remove-release.tsx';

interface ReleaseTableProps {
  releases: CodeRelease[];
  starterCount: number;
}

const say = words.diagnosisCodes.list;
const looks = {
  'in-force': { tone: 'good', icon: IconCircleCheck },
  'to-come': { tone: 'confirmed', icon: IconCalendarClock },
  former: { tone: 'neutral', icon: IconHistory },
} as const;

/** The lists that are loaded, the one that holds last first, and the starter list below them. */
export function ReleaseTable({ releases, starterCount }: ReleaseTableProps) {
  const formats = useFormats();
  const { locale } = useClinic();
  const number = new Intl.NumberFormat(locale);
  const [removing, setRemoving] = useState<CodeRelease>();
  const isStarterUsed = !releases.some(({ state }) => state === 'in-force');
  return (
    <>
      <table className={classes.table} aria-label={say.title}>
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.validFrom}</th>
            <th scope="col">{say.codes}</th>
            <th scope="col">{say.state}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr key={release._id}>
              <td className={classes.name}>{release.name}</td>
              <td>{formats.date(release.validFrom)}</td>
              <td>
                {fill(say.codesOf, {
                  codes: number.format(release.codeCount),
                  billable: number.format(release.billableCount),
                })}
              </td>
              <td>
                <StatusBadge {...looks[release.state]}>{say.states[release.state]}</StatusBadge>
              </td>
              <td>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={fill(say.remove, { name: release.name })}
                  onClick={() => setRemoving(release)}
                >
                  {say.removeShort}
                </Button>
              </td>
            </tr>
          ))}
          <tr>
            <td className={classes.name}>{say.starter}</td>
            <td />
            <td>{number.format(starterCount)}</td>
            <td>{isStarterUsed ? say.starterUse : say.starterOff}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {removing && <RemoveRelease release={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
