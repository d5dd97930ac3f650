import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { AppErrorValue } from '#shared/errors.ts';
import { errorValue } from '../../../app/call-error.ts';
import { call } from '../../../app/client.ts';
import type { SetUpForm } from './use-set-up-form.ts';

export type ServerTestResult = ChannelOutput<'clinic.testServer'>;

interface ServerTest {
  /** What the server said; only while the fields are as they were tested. */
  result: ServerTestResult | undefined;
  failure: AppErrorValue | undefined;
  isBusy: boolean;
  /** True where a new clinic can be made there. */
  test: () => Promise<boolean>;
  join: () => Promise<void>;
}

/** Tests a server before it is kept, and joins the clinic that is there. */
export function useServerTest(form: SetUpForm): ServerTest {
  const client = useQueryClient();
  const { uri, acceptsNoTls } = form.values.database;
  const [tested, setTested] = useState<{ of: string; result?: ServerTestResult; failure?: AppErrorValue }>();
  const [isBusy, setBusy] = useState(false);
  const of = `${uri} ${acceptsNoTls}`;
  const known = tested?.of === of ? tested : undefined;

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setTested({ of, failure: errorValue(error) });
    } finally {
      setBusy(false);
    }
  };

  return {
    result: known?.result,
    failure: known?.failure,
    isBusy,
    test: async () => {
      let canSetUp = false;
      await attempt(async () => {
        const result = await call('clinic.testServer', { uri, acceptsNoTls });
        setTested({ of, result });
        canSetUp = !result.hasClinic;
      });
      return canSetUp;
    },
    join: () =>
      attempt(async () => {
        await call('clinic.joinServer', { uri, acceptsNoTls });
        await client.invalidateQueries();
      }),
  };
}
