import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../app/client.ts';
import { useLiveStore } from '../../../app/live-store.ts';
import { keepSession } from '../../../app/session.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { RestoreScreen } from '../../backup/restore-screen.tsx';
import { useChosenBackup } from '../../backup/use-chosen-backup.ts';
import { ChoiceScreen } from './choice-screen.tsx';
import { ClinicStep } from './clinic-step.tsx';
import { DatabaseStep } from './database-step.tsx';
import { PersonStep } from './person-step.tsx';
import { type SetUpStep, toSetUpInput } from './set-up-values.ts';
import { useSetUpForm } from './use-set-up-form.ts';

/** A workstation without a clinic: a choice, then one question after the other. */
export function FirstRun() {
  const client = useQueryClient();
  const [step, setStep] = useState<SetUpStep>();
  const restore = useChosenBackup();
  const form = useSetUpForm(step);

  const create = useFormSubmit(form, async (values) => {
    useLiveStore.setState({ isSettingUp: true });
    try {
      const session = await call('clinic.setUp', toSetUpInput(values));
      keepSession(client, session);
      if (values.database.kind === 'this-computer') window.location.hash = '#/recovery-key';
      await client.refetchQueries({ queryKey: ['clinic.getStatus'] });
    } finally {
      useLiveStore.setState({ isSettingUp: false });
    }
  });

  if (restore.backup) {
    return <RestoreScreen backup={restore.backup} isReplacing={false} onBack={restore.drop} />;
  }
  switch (step) {
    case undefined:
      return <ChoiceScreen onSetUp={() => setStep('clinic')} restore={restore} />;
    case 'clinic':
      return <ClinicStep form={form} onBack={() => setStep(undefined)} onNext={() => setStep('database')} />;
    case 'database':
      return <DatabaseStep form={form} onBack={() => setStep('clinic')} onNext={() => setStep('person')} />;
    case 'person':
      return <PersonStep form={form} submit={create} onBack={() => setStep('database')} />;
  }
}
