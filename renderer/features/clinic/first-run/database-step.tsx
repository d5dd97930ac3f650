import { Radio, Stack } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinicStatus } from '../../../app/clinic.ts';
import { focusFirstError } from '../../../components/form/focus-first-error.ts';
import { OptionCard } from '../option-card.tsx';
import { ProtectionFields } from './protection-fields.tsx';
import { ServerFields } from './server-fields.tsx';
import { StepCard } from './step-card.tsx';
import { useServerTest } from './use-server-test.ts';
import type { SetUpForm } from './use-set-up-form.ts';

const say = words.clinic.database;

/** Where the data is kept: this computer, or a server that is tested before it is kept. */
export function DatabaseStep({
  form,
  onBack,
  onNext,
}: {
  form: SetUpForm;
  onBack: () => void;
  onNext: () => void;
}) {
  const { keychainAvailable } = useClinicStatus();
  const server = useServerTest(form);
  const { kind } = form.values.database;
  const found = kind === 'server' ? server.result : undefined;

  const goOn = async () => {
    if (kind === 'this-computer') return onNext();
    if (found?.hasClinic) return server.join();
    if (found || (await server.test())) onNext();
  };

  return (
    <StepCard
      step="database"
      title={say.title}
      lead={say.lead}
      isBusy={server.isBusy}
      {...(kind === 'server' && {
        submit: found ? (found.hasClinic ? say.join : words.app.actions.next) : say.test,
      })}
      onBack={onBack}
      onSubmit={form.onSubmit(
        () => void goOn(),
        (errors) => focusFirstError(Object.keys(errors)),
      )}
    >
      <Radio.Group aria-label={say.title} {...form.getInputProps('database.kind')}>
        <Stack gap={8}>
          <OptionCard value="this-computer" title={say.here} text={say.hereText} />
          <OptionCard value="server" title={say.server} text={say.serverText} />
        </Stack>
      </Radio.Group>
      {kind === 'server' && (
        <ServerFields
          uri={{ ...form.getInputProps('database.uri'), autoFocus: true }}
          acceptsNoTls={form.getInputProps('database.acceptsNoTls', { type: 'checkbox' })}
          version={found?.serverVersion}
          failure={server.failure}
        >
          {found?.hasClinic &&
            (found.clinicName ? fill(say.hasClinic, { name: found.clinicName }) : say.hasUnnamedClinic)}
        </ServerFields>
      )}
      {kind === 'this-computer' && !keychainAvailable && (
        <ProtectionFields
          protection={form.getInputProps('database.protection')}
          passphrase={form.getInputProps('database.passphrase')}
        />
      )}
    </StepCard>
  );
}
