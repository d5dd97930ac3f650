import { Alert, Checkbox, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { AppErrorValue } from '#shared/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import type { ServerTestResult } from './use-server-test.ts';
import type { SetUpForm } from './use-set-up-form.ts';

interface ServerFieldsProps {
  form: SetUpForm;
  result: ServerTestResult | undefined;
  failure: AppErrorValue | undefined;
}

const say = words.clinic.database;

/** The server's connection string and what the test found. */
export function ServerFields({ form, result, failure }: ServerFieldsProps) {
  const asksForTls = failure?.code === 'SERVER_WITHOUT_TLS' || form.values.database.acceptsNoTls;
  return (
    <>
      <TextInput
        label={say.uri}
        description={say.uriHint}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('database.uri')}
      />
      <FormFailure failure={failure} />
      {asksForTls && (
        <Checkbox
          label={say.acceptsNoTls}
          {...form.getInputProps('database.acceptsNoTls', { type: 'checkbox' })}
        />
      )}
      {result && (
        <Alert
          variant="light"
          role="status"
          icon={<IconCircleCheck size={18} stroke={1.75} aria-hidden />}
          title={fill(say.works, { version: result.serverVersion })}
        >
          {result.hasClinic &&
            (result.clinicName ? fill(say.hasClinic, { name: result.clinicName }) : say.hasUnnamedClinic)}
        </Alert>
      )}
    </>
  );
}
