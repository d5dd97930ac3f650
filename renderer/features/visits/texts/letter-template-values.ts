import {
  type LetterTemplateView,
  type NewLetterTemplate,
  newLetterTemplate,
} from '#shared/contract/note-texts.ts';
import type { TextScope } from '#shared/domain/note-text.ts';
import { formRules } from '../../../components/form/form-rules.ts';

/** What an empty form holds, or one that edits. */
export function letterTemplateValues(
  template: LetterTemplateView | undefined,
  scope: TextScope,
): NewLetterTemplate {
  return {
    kind: template?.kind ?? 'referral',
    name: template?.name ?? '',
    text: template?.text ?? '',
    scope: template?.scope ?? scope,
  };
}

/** As the channels take it. */
export function letterTemplateInput(values: NewLetterTemplate): NewLetterTemplate {
  return { ...values, name: values.name.trim(), text: values.text.trim() };
}

export const letterTemplateRules = formRules<NewLetterTemplate>(newLetterTemplate, letterTemplateInput);
