import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { exceptionsOf } from '#shared/domain/availability-exception.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../../../app/clinic.ts';
import { hasDraft } from '../../../app/draft-store.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { ExceptionForm, exceptionFormKey } from './exception-form.tsx';
import { ExceptionRow } from './exception-row.tsx';
import classes from './exceptions.module.css';

const say = words.accounts.exceptions;

/** The times still to come at which a doctor's week does not hold: their own, and those of the whole clinic. */
export function ExceptionsSection({
  doctor,
}: {
  doctor: Pick<DoctorColumn, '_id' | 'firstName' | 'lastName'>;
}) {
  const titleId = useId();
  const [isAdding, setAdding] = useState(() => hasDraft(exceptionFormKey(doctor._id)));
  const { data, error } = useChannel('scheduling.listExceptions', { from: useToday() });
  const exceptions = data && exceptionsOf(data.exceptions, doctor._id);
  return (
    <section aria-labelledby={titleId}>
      <Stack gap="xs">
        <Title order={2} size="h3" id={titleId}>
          {say.title}
        </Title>
        {!exceptions && (error ? <ErrorNote error={error.value} /> : <ListSkeleton rows={2} />)}
        {exceptions?.length === 0 && <Text c="dimmed">{say.none}</Text>}
        {exceptions && exceptions.length > 0 && (
          <ul className={classes.list}>
            {exceptions.map((exception) => (
              <ExceptionRow key={exception._id} exception={exception} />
            ))}
          </ul>
        )}
        {isAdding ? (
          <ExceptionForm doctor={doctor} onClose={() => setAdding(false)} />
        ) : (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {say.add}
          </Button>
        )}
      </Stack>
    </section>
  );
}
