import { ActionIcon, Button, FileButton, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { newResult } from '#shared/contract/test-orders.ts';
import { orderName, type TestOrder } from '#shared/domain/test-order.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { dateInput, editableDate } from '../../../components/editable-date.ts';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { formRules } from '../../../components/form/form-rules.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import classes from './orders.module.css';
import { useOrderCalls } from './use-order-calls.ts';
import { type ResultFile, useResultFile } from './use-result-file.ts';

interface ResultFormProps {
  visitId: string;
  order: TestOrder;
  onClose: () => void;
  /** The field of the result has the focus at once. */
  isFocused?: boolean;
  /** In a note, which has more than this form. */
  isSecondary?: boolean;
}

interface ResultValues {
  text: string;
  date: string;
}

const say = words.orders.result;

/** What came back of a test: in words, as a file, or both. */
export function ResultForm(props: ResultFormProps) {
  const { visitId, order, onClose, isFocused = true, isSecondary = false } = props;
  const { locale } = useClinic();
  const today = useToday();
  const calls = useOrderCalls(visitId, order);
  const file = useResultFile();
  const name = orderName(order);
  const { orderId = '' } = order;
  const toResult = ({ text, date }: ResultValues) => ({
    resultDate: dateInput(date, locale, today, false),
    text: text.trim() || undefined,
    file: file.chosen,
  });
  const form = useForm<ResultValues>({
    initialValues: { text: '', date: editableDate(today, locale) },
    validate: (values) => {
      const input = { visitId, orderId, ...toResult(values) };
      const { resultDate, file: wrongFile, ...wrong } = formRules(newResult, () => input)(values);
      return {
        ...wrong,
        ...(resultDate ? { date: resultDate } : {}),
        ...(wrongFile ? { text: wrongFile } : {}),
      };
    },
  });
  const draft = useKeptDraft(`visits.result:${orderId}`, form, form.values);
  const save = useFormSubmit(
    form,
    async (values) => {
      const result = toResult(values);
      await calls.note({ ...result, resultDate: result.resultDate ?? today });
      draft.drop();
      onClose();
    },
    (path) => (path === 'resultDate' ? 'date' : path),
  );
  const ways = draft.waysOut(onClose);
  const title = fill(say.title, { name });
  return (
    <Form onSubmit={save.onSubmit} onEscape={ways.onEscape} label={title} className={classes.form}>
      <Text fw={600}>{title}</Text>
      <Textarea
        label={say.text}
        placeholder={say.textHint}
        autosize
        minRows={2}
        maxRows={12}
        autoFocus={isFocused}
        spellCheck
        {...form.getInputProps('text')}
      />
      <PlainDateInput label={say.date} {...form.getInputProps('date')} />
      <FileChoice file={file} />
      <FormActions
        failure={save.failure}
        isSaving={save.isSaving}
        save={say.save}
        onCancel={ways.onCancel}
        isSecondary={isSecondary}
      />
    </Form>
  );
}

function FileChoice({ file: { chosen, problem, choose, drop } }: { file: ResultFile }) {
  return (
    <div>
      {chosen && (
        <div className={classes.chosenFile}>
          <IconFile size={16} stroke={1.75} aria-hidden />
          <span className={classes.name}>{chosen.name}</span>
          <ActionIcon variant="subtle" color="gray" size={24} aria-label={say.dropFile} onClick={drop}>
            <IconX size={14} stroke={2} aria-hidden />
          </ActionIcon>
        </div>
      )}
      <FileButton accept="application/pdf,image/png,image/jpeg,image/webp,text/plain" onChange={choose}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            leftSection={<IconPaperclip size={14} stroke={2} aria-hidden />}
          >
            {chosen ? say.otherFile : say.file}
          </Button>
        )}
      </FileButton>
      <Text size="xs" c={problem ? 'var(--danger)' : 'dimmed'} mt={4} role={problem ? 'alert' : undefined}>
        {problem ?? say.fileHint}
      </Text>
    </div>
  );
}
