import type { FormErrors } from '@mantine/form';
import { type ClinicSettings, clinicSettings } from '#shared/contract/clinic.ts';
import { type AppointmentType, appointmentTypes } from '#shared/domain/appointment.ts';
import { appointmentTypeSettings, type TypeColour } from '#shared/domain/scheduling-settings.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { formRules } from '../../../components/form/form-rules.ts';

/** The settings that the form is about. */
export type SchedulingInput = Pick<ClinicSettings, 'appointmentTypes' | 'rooms'>;

/** The form: lengths as typed. */
export interface SchedulingValues {
  appointmentTypes: Record<AppointmentType, { minutes: number | string; colour: TypeColour }>;
  rooms: string[];
}

const say = words.clinic.schedulingSettings;

/** The settings without what the form does not show. */
export function schedulingBase({ appointmentTypes, rooms }: ClinicSettings): SchedulingInput {
  return { appointmentTypes, rooms };
}

/** What is wrong, beside the field where it is. */
export function schedulingErrors(values: SchedulingValues): FormErrors {
  const rules = formRules<SchedulingValues>(
    clinicSettings.pick({ appointmentTypes: true, rooms: true }),
    readTyped,
  );
  const errors = rules(values);
  // The rooms are one field, whichever of them is wrong.
  const wrongRoom = Object.entries(errors).find(([path]) => path.startsWith('rooms'));
  return wrongRoom ? { ...errors, rooms: wrongRoom[1] } : errors;
}

/** What was typed, as the channel takes it. Only for values without errors. */
export function schedulingInput(values: SchedulingValues): SchedulingInput {
  const { appointmentTypes: types, rooms } = readTyped(values);
  return { appointmentTypes: appointmentTypeSettings.parse(types), rooms };
}

/** A field's value in words, where two people changed it. */
export function showScheduling(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  const types = appointmentTypeSettings.safeParse(value);
  if (!types.success) return '';
  return appointmentTypes
    .map((type) => {
      const { minutes, colour } = types.data[type];
      return fill(say.typeInWords, {
        type: appointmentTypeLabels[type],
        minutes,
        colour: say.colours[colour].toLowerCase(),
      });
    })
    .join('\n');
}

function readTyped({ appointmentTypes: types, rooms }: SchedulingValues) {
  const read = Object.entries(types).map(([type, { minutes, colour }]) => {
    return [type, { minutes: typeof minutes === 'number' ? minutes : undefined, colour }];
  });
  return { appointmentTypes: Object.fromEntries(read), rooms };
}
