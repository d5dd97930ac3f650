import { useQueryClient } from '@tanstack/react-query';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { PatientChart } from '#shared/contract/patients.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { NoteVariableValues } from '#shared/domain/note-text-variables.ts';
import { staffName } from '#shared/domain/user.ts';
import { type UnitSystem, vitalUnit, vitalValue } from '#shared/domain/vital-units.ts';
import type { VisitVitals } from '#shared/domain/vitals.ts';
import { genderLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useToday } from '../../../app/clinic.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';
import { channelKey } from '../../../app/queries.ts';
import { useUnitSystem } from '../../../app/unit-system.ts';
import { noteNow } from '../note/note-now.ts';

type Shown = Parameters<typeof vitalValue>[1];

function withUnit(vitals: VisitVitals | undefined, vital: Shown, units: UnitSystem): string | undefined {
  const value = vitals && vitalValue(vitals, vital, units);
  if (!value) return undefined;
  const unit = vitalUnit(vital, units);
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

function ofChart(chart: PatientChart | undefined, units: UnitSystem, formats: Formats): NoteVariableValues {
  const last = chart?.latestVitals;
  const history = chart?.medicalHistory;
  const { allergies } = chart ?? {};
  return {
    lastBP: last?.bloodPressure,
    lastPulse: last?.heartRate?.toString(),
    lastWeight: withUnit(last, 'weight', units),
    // Asked, with none known, is an answer; not asked is a gap.
    allergies: allergies?.length === 0 ? words.noteTexts.noAllergies : allergies?.join(', '),
    conditions: history?.chronicConditions?.join(', '),
    medications: history?.currentMedications?.join(', '),
    lastVisit: chart?.lastVisitDate && formats.dayOf(chart.lastVisitDate),
  };
}

/**
 * What the variables of a text stand for in a note. All of it is on the screen of the visit already: nothing is read, and
 * so nothing is another access to the record.
 */
export function useNoteVariables(visit: VisitView): () => NoteVariableValues {
  const client = useQueryClient();
  const formats = useFormats();
  const today = useToday();
  const [units] = useUnitSystem();
  const { patient, patientId, vitals, doctor } = visit;
  return () => {
    const chart = client.getQueryData<ChannelOutput<'patients.getChart'>>(
      channelKey('patients.getChart', { patientId }),
    );
    return {
      ...ofChart(chart, units, formats),
      name: `${patient.firstName} ${patient.lastName}`,
      age: patient.dateOfBirth && formats.age(patient.dateOfBirth),
      sex: patient.gender && genderLabels[patient.gender].toLowerCase(),
      complaint: noteNow(visit._id)?.chiefComplaint,
      BP: vitals?.bloodPressure,
      pulse: vitals?.heartRate?.toString(),
      temperature: withUnit(vitals, 'temperature', units),
      weight: withUnit(vitals, 'weight', units),
      height: withUnit(vitals, 'height', units),
      BMI: vitals?.bmi?.toString(),
      SpO2: withUnit(vitals, 'oxygenSaturation', units),
      today: formats.date(today),
      doctor: staffName({ ...doctor, role: 'doctor' }),
    };
  };
}
