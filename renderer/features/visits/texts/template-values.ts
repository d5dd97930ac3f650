import { type NewTemplate, newTemplate, type TemplateView } from '#shared/contract/note-texts.ts';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import { hasTemplateText, type TemplatePart, type TextScope } from '#shared/domain/note-text.ts';
import { formRules } from '../../../components/form/form-rules.ts';
import { sayFieldErrors } from '../../../components/form/say-field-errors.ts';

/** A template as the form holds it. */
export interface TemplateValues extends Record<TemplatePart, string> {
  name: string;
  appointmentTypes: AppointmentType[];
  /** Separated by commas. */
  complaints: string;
  scope: TextScope;
}

/** What an empty form holds, or one that edits. */
export function templateValues(template: TemplateView | undefined, scope: TextScope): TemplateValues {
  return {
    name: template?.name ?? '',
    appointmentTypes: template?.appointmentTypes ?? [],
    complaints: template?.complaints.join(', ') ?? '',
    subjective: template?.subjective ?? '',
    objective: template?.objective ?? '',
    assessment: template?.assessment ?? '',
    plan: template?.plan ?? '',
    scope: template?.scope ?? scope,
  };
}

const written = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** As the channels take it: parts without text are left out. */
export function templateInput(values: TemplateValues): NewTemplate {
  return {
    name: values.name.trim(),
    appointmentTypes: values.appointmentTypes,
    complaints: values.complaints
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
    subjective: written(values.subjective),
    objective: written(values.objective),
    assessment: written(values.assessment),
    plan: written(values.plan),
    scope: values.scope,
  };
}

const schemaRules = formRules<TemplateValues>(newTemplate, templateInput);

/** What is wrong with each field; a template without any text is said at its first part. */
export function templateRules(values: TemplateValues) {
  const errors = schemaRules(values);
  return hasTemplateText(values) ? errors : { ...sayFieldErrors({ subjective: 'REQUIRED' }), ...errors };
}
