import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import paneForm from '../pane-form.module.css';
import { RestDates } from '../series/rest-dates.tsx';
import { useRestOfSeries } from '../series/use-rest-of-series.ts';
import { WhichField } from '../series/which-field.tsx';
import { useFocusOnOpen } from '../use-focus-on-open.ts';
import { type CancelValues, cancelErrors, cancelReason, cancelReasons } from './cancel-values.ts';
import { useCancel } from './use-cancel.ts';

interface CancelPaneProps {
  appointment: AppointmentView;
  onCancelled: () => void;
  onBookedAgain: (id: string, date: string) => void;
  onBack: () => void;
}

const say = words.scheduling.cancelling;
const MORE_LENGTH = 400;
const noneYet: CancelValues = { reason: '', more: '', which: 'one' };

/** Names the patient and asks why; the slot is free for others then. */
export function CancelPane({ appointment, onCancelled, onBookedAgain, onBack }: CancelPaneProps) {
  const formats = useFormats();
  const { timeZone } = useClinic();
  const { patient, doctor, dateTime } = appointment;
  const form = useForm({ initialValues: noneYet, validate: cancelErrors, validateInputOnBlur: ['more'] });
  const draft = useKeptDraft(`scheduling.cancel:${appointment._id}`, form, null);
  const cancel = useCancel(onBookedAgain);
  const rest = useRestOfSeries(appointment);
  const isRest = form.values.which === 'rest' && rest.length > 1;
  useFocusOnOpen('reason');
  const submit = useFormSubmit(form, async (values) => {
    await cancel(isRest ? rest : [appointment], cancelReason(values));
    draft.drop();
    onCancelled();
  });
  // The first choice takes the focus for the whole group.
  const { value, onChange, error } = form.getInputProps('reason');
  return (
    <Form onSubmit={submit.onSubmit} label={say.title} className={paneForm.form}>
      <DetailsPane
        title={say.title}
        subtitle={fill(say.text, {
          name: fullName(patient),
          date: formats.weekdayDate(clinicDate(dateTime, timeZone)),
          time: formats.time(dateTime),
          doctor: staffName({ ...doctor, role: 'doctor' }),
        })}
        onClose={onBack}
        foot={
          <>
            <Button type="submit" color="red" loading={submit.isSaving}>
              {say.save}
            </Button>
            <Button variant="default" onClick={onBack}>
              {say.keep}
            </Button>
          </>
        }
      >
        <Stack gap="md">
          <FormFailure failure={submit.failure} />
          {rest.length > 1 && (
            <WhichField
              behind={rest.length - 1}
              value={form.values.which}
              onChange={(which) => form.setFieldValue('which', which)}
            />
          )}
          {isRest && <RestDates rest={rest} />}
          <Radio.Group label={say.reason} value={value} onChange={onChange} error={error}>
            <Stack gap={10} mt={6}>
              {cancelReasons.map((one, index) => (
                <Radio
                  key={one}
                  value={one}
                  label={say.reasons[one]}
                  data-path={index === 0 ? 'reason' : undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={say.more}
            maxLength={MORE_LENGTH}
            autoComplete="off"
            {...form.getInputProps('more')}
          />
        </Stack>
      </DetailsPane>
    </Form>
  );
}
