import { Alert, Checkbox, type CheckboxProps, TextInput, type TextInputProps } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AppErrorValue } from '#shared/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { FormFailure } from '../../../components/form/form-failure.tsx';

interface ServerFieldsProps {
  uri: Pick<TextInputProps, 'value' | 'onChange' | 'error' | 'autoFocus'>;
  acceptsNoTls: Pick<CheckboxProps, 'checked' | 'onChange' | 'error'>;
  /** Of the server that was tested; only while the fields are as they were then. */
  version: string | undefined;
  failure: AppErrorValue | undefined;
  /** What else the test found. */
  children: ReactNode;
}

const say = words.clinic.database;

/** The server's connection string and what the test found. */
export function ServerFields({ uri, acceptsNoTls, version, failure, children }: ServerFieldsProps) {
  const asksForTls = failure?.code === 'SERVER_WITHOUT_TLS' || acceptsNoTls.checked;
  return (
    <>
      <TextInput label={say.uri} description={say.uriHint} autoComplete="off" spellCheck={false} {...uri} />
      <FormFailure failure={failure} />
      {asksForTls && <Checkbox label={say.acceptsNoTls} {...acceptsNoTls} />}
      {version !== undefined && (
        <Alert
          variant="light"
          role="status"
          icon={<IconCircleCheck size={18} stroke={1.75} aria-hidden />}
          title={fill(say.works, { version })}
        >
          {children}
        </Alert>
      )}
    </>
  );
}
