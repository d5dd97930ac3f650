import { Group, Select } from '@mantine/core';
import { type AppointmentType, appointmentType, appointmentTypes } from '#shared/domain/appointment.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useSchedulingSettings } from '../../../app/clinic.ts';
import { TypeMark } from '../../../components/type-mark.tsx';

const types = appointmentTypes.map((value) => ({ value, label: appointmentTypeLabels[value] }));

interface TypeFieldProps {
  type: AppointmentType;
  onChoose: (type: AppointmentType) => void;
}

/** The type of an appointment, with the colour that marks it in the calendar. */
export function TypeField({ type, onChoose }: TypeFieldProps) {
  const settings = useSchedulingSettings().appointmentTypes;
  return (
    <Select
      label={words.scheduling.booking.type}
      data={types}
      allowDeselect={false}
      value={type}
      onChange={(chosen) => onChoose(appointmentType.parse(chosen))}
      leftSection={<TypeMark colour={settings[type].colour} />}
      renderOption={({ option }) => (
        <Group gap={8}>
          <TypeMark colour={settings[appointmentType.parse(option.value)].colour} />
          {option.label}
        </Group>
      )}
    />
  );
}
