import { Menu } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { openSteps, type Step, stepKeys, whyNot } from './moves.ts';

/** An entry of the menu, with the key that does the same on the card and in the menu. */
export interface CardAction {
  key: string;
  label: string;
  run: () => void;
}

const say = words.scheduling.waitingRoom;

/** What the board offers for a patient, by menu and by key. */
export function cardActions(
  appointment: AppointmentView,
  isOwn: boolean,
  take: (step: Step) => void,
): CardAction[] {
  const label = (step: Step) => {
    if (step === 'assignRoom' && appointment.room) return say.anotherRoom;
    if (step === 'callPatient' && appointment.calledAt) return say.callAgain;
    return say.steps[step];
  };
  return openSteps(appointment, isOwn).map((step) => ({
    key: stepKeys[step],
    label: label(step),
    run: () => take(step),
  }));
}

/** Runs the action whose key was pressed; the screen's own keys do not hear it. Answers whether there was one. */
export function runByKey(event: KeyboardEvent, actions: readonly CardAction[]): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const action = actions.find(({ key }) => key === event.key.toUpperCase());
  if (!action) return false;
  event.preventDefault();
  event.stopPropagation();
  action.run();
  return true;
}

interface StepsMenuProps {
  appointment: AppointmentView;
  isOwn: boolean;
  steps: readonly CardAction[];
  ways: readonly CardAction[];
  onClose: () => void;
}

/** The steps of a patient, why there are no more, and the ways to elsewhere. */
export function StepsMenu({ appointment, isOwn, steps, ways, onClose }: StepsMenuProps) {
  const reason = whyNot(appointment, isOwn);
  const first = [...steps, ...ways][0]?.key;
  const item = ({ key, label, run }: CardAction) => (
    <Menu.Item
      key={key}
      data-autofocus={key === first || undefined}
      rightSection={<KeyHint keys={key} />}
      onClick={run}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu.Dropdown
      onKeyDown={(event) => {
        if (runByKey(event, [...steps, ...ways])) onClose();
      }}
    >
      {steps.map(item)}
      {reason && <Menu.Label maw={260}>{say.refusals[reason]}</Menu.Label>}
      <Menu.Divider />
      {ways.map(item)}
    </Menu.Dropdown>
  );
}
