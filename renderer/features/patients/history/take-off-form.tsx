import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { ReasonForm } from '../../../components/form/reason-form.tsx';
import classes from './history.module.css';

interface TakeOffFormProps {
  entry: HistoryEntryView;
  onTakeOff: (reason: string) => Promise<void>;
  onClose: () => void;
}

const say = words.medicalHistory.takeOff;

/** Asks why an entry leaves the history. */
export function TakeOffForm({ entry, onTakeOff, onClose }: TakeOffFormProps) {
  return (
    <ReasonForm
      title={fill(say.title, { name: entry.text })}
      label={say.reason}
      hint={say.hint}
      save={say.submit}
      onGive={onTakeOff}
      onClose={onClose}
      className={classes.form}
    />
  );
}
