import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { MergeSide } from '#shared/contract/merge.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { FormPage, formPageClass } from '../../../components/form-page.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { MergeTable } from './merge-table.tsx';
import { likelySurvivor, type MergeChoice, otherSide, takenFields } from './merge-values.ts';
import { SameTimes } from './same-times.tsx';
import { useUnmerge } from './use-unmerge.ts';

interface MergeFormProps {
  compared: ChannelOutput<'patients.compareRecords'>;
  /** Compares again: something that stood in the way is gone. */
  onAgain: () => void;
}

const say = words.registry.merge;

const seen = ({ _id, revision, userRevision }: MergeSide) => ({ patientId: _id, revision, userRevision });
const named = (record: MergeSide) => `${fullName(record)} (${record.patientId})`;

/** The choice field by field, and what has to be settled before. */
export function MergeForm({ compared, onAgain }: MergeFormProps) {
  const navigate = useNavigate();
  const merge = useChannelMutation('patients.mergeRecords');
  const unmerge = useUnmerge();
  const [one, other] = compared.sides;
  const sides = { one, other };
  const form = useForm<MergeChoice>({ initialValues: { survivor: likelySurvivor(sides), chosen: {} } });
  const submit = useFormSubmit(form, async (choice) => {
    const survivor = sides[choice.survivor];
    const absorbed = sides[otherSide(choice.survivor)];
    const { mergeId, survivorId } = await merge.mutateAsync({
      survivor: seen(survivor),
      absorbed: seen(absorbed),
      taken: takenFields(sides, choice),
    });
    const names = { survivor: named(survivor), absorbed: named(absorbed) };
    toastDone(fill(say.saved, names), () => void unmerge({ mergeId, ...names }));
    void navigate(`/patients/${survivorId}`, { replace: true });
  });
  return (
    <Form onSubmit={submit.onSubmit} label={say.title} className={formPageClass}>
      <FormPage
        foot={
          <>
            <SubmitButton loading={submit.isSaving} disabled={compared.sameTimes.length > 0}>
              {say.save}
            </SubmitButton>
            <Button variant="default" onClick={() => void navigate('/patients/duplicates')}>
              {words.app.actions.cancel}
            </Button>
          </>
        }
      >
        <FormFailure failure={submit.failure} />
        <SameTimes pairs={compared.sameTimes} onResolved={onAgain} />
        <Stack gap={8}>
          <MergeTable
            sides={sides}
            choice={form.values}
            onSurvivor={(survivor) => form.setFieldValue('survivor', survivor)}
            onChoose={(field, side) => form.setFieldValue('chosen', { ...form.values.chosen, [field]: side })}
          />
          <Text c="dimmed" size="sm">
            {say.joined}
          </Text>
        </Stack>
      </FormPage>
    </Form>
  );
}
