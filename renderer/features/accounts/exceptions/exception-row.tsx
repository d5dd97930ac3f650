import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import { fill } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { exceptionTimes } from './exception-times.ts';
import classes from './exceptions.module.css';

const say = words.accounts.exceptions;

/** One exception: when, what and why. Removing it can be taken back. */
export function ExceptionRow({ exception }: { exception: ExceptionView }) {
  const { timeZone } = useClinic();
  const formats = useFormats();
  const maySetAny = useCan('availability.editAny');
  const adding = useChannelMutation('scheduling.addException');
  const removing = useChannelMutation('scheduling.removeException');
  const { _id, revision, doctorId, kind, from, to, reason } = exception;
  const when = exceptionTimes(exception, formats, timeZone);
  const remove = async () => {
    try {
      await removing.mutateAsync({ exceptionId: _id, revision });
      toastDone(fill(say.removed, { when }), () => void addAgain());
    } catch (error) {
      toastFailure(error);
    }
  };
  const addAgain = () => adding.mutateAsync({ doctorId, kind, from, to, reason }).catch(toastFailure);
  const what = doctorId ? exceptionKindLabels[kind] : fill(say.ofClinic, { kind: exceptionKindLabels[kind] });
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.when}>{when}</span>
        <span className={classes.what}>{fill(say.because, { kind: what, reason })}</span>
      </div>
      {(doctorId || maySetAny) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          c="dimmed"
          size={36}
          loading={removing.isPending}
          aria-label={fill(say.remove, { when })}
          onClick={() => void remove()}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
