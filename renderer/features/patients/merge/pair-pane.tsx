import { Button, Stack } from '@mantine/core';
import type { PairView } from '#shared/contract/merge.ts';
import { reasonPoints } from '#shared/domain/duplicate-pair.ts';
import { words } from '#shared/words/words.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';
import { PatientLine } from '../../../components/patient-line.tsx';
import classes from './duplicates.module.css';
import { LikenessMeter } from './likeness-meter.tsx';

interface PairPaneProps {
  pair: PairView;
  onCompare: () => void;
  onDistinct: () => void;
}

const say = words.registry.duplicates;

/** One pair: what speaks for one person and what against, and the two ways to decide. */
export function PairPane({ pair, onCompare, onDistinct }: PairPaneProps) {
  const { one, other, score, reasons } = pair;
  return (
    <DetailsPane
      title={`${one.lastName}, ${one.firstName}`}
      subtitle={<LikenessMeter score={score} />}
      foot={
        <>
          <Button onClick={onCompare} rightSection={<KeyHint keys="enter" />}>
            {say.compare}
          </Button>
          <Button variant="default" onClick={onDistinct} rightSection={<KeyHint keys="D" />}>
            {say.distinct}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <Stack gap={8}>
          {[one, other].map((patient) => (
            <PatientLine key={patient._id} patient={patient} />
          ))}
        </Stack>
        <ul className={classes.reasons} aria-label={say.why}>
          {reasons.map((reason) => {
            const points = reasonPoints[reason];
            return (
              <li key={reason} className={classes.reason}>
                <span>{words.patients.reasons[reason]}</span>
                <span className={classes.points} data-against={points < 0 || undefined}>
                  {points > 0 ? `+${points}` : `−${-points}`}
                </span>
              </li>
            );
          })}
        </ul>
      </Stack>
    </DetailsPane>
  );
}
