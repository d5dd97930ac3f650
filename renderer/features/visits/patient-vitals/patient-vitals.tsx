import { SegmentedControl, Text } from '@mantine/core';
import { IconActivityHeartbeat } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { addMonths, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import { useUnitSystem } from '../../../app/unit-system.ts';
import { useKept } from '../../../app/view-store.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { UnitSwitch } from '../vitals/unit-switch.tsx';
import classes from './patient-vitals.module.css';
import { PlotPanel } from './plot-panel.tsx';
import { plotPoints, plots } from './plots.ts';

const say = words.visits.vitals;
const monthsOf: Record<string, number | undefined> = { year: 12, years: 60 };

/** A patient's vitals over time: a plot for each that was measured, its numbers beside it. */
export function PatientVitals() {
  const { patientId = '' } = useParams();
  const { timeZone } = useClinic();
  const today = useToday();
  const [system, chooseUnits] = useUnitSystem();
  const [time = 'year', keepTime] = useKept('visits.vitalsTime');
  const months = monthsOf[time];
  const from = months ? clinicDayRange(addMonths(today, -months), timeZone).start : undefined;
  const { data: patient } = useChannel('patients.getPatient', { patientId });
  const answer = useChannel('visits.listPatientVitals', { patientId, from });
  const { data } = answer;

  const dateOfBirth = patient?.dateOfBirth;
  const drawn = plots.map((plot) => ({ plot, points: plotPoints(plot, data?.readings ?? [], system) }));
  const measured = drawn.filter(({ points }) => points.length > 0);
  const missing = drawn.filter(({ points }) => points.length === 0).map(({ plot }) => say[plot.vital]);
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={say.course.since}
          value={time}
          onChange={keepTime}
          data={[
            { value: 'year', label: say.course.year },
            { value: 'years', label: say.course.years },
            { value: 'all', label: say.course.all },
          ]}
        />
        <UnitSwitch system={system} onChange={chooseUnits} />
      </div>
      {patient && !dateOfBirth && (
        <Text size="sm" c="dimmed">
          {say.course.notJudged}
        </Text>
      )}
      <ListPending answer={answer} />
      {data && measured.length === 0 && (
        <EmptyState
          icon={IconActivityHeartbeat}
          title={months ? say.course.none : say.course.noneAtAll}
          text={months ? say.course.noneText : say.course.noneAtAllText}
        />
      )}
      <div className={classes.plots}>
        {measured.map(({ plot, points }) => (
          <PlotPanel key={plot.vital} plot={plot} points={points} dateOfBirth={dateOfBirth} system={system} />
        ))}
      </div>
      {measured.length > 0 && missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {fill(say.course.notMeasured, { list: missing.join(', ') })}
        </Text>
      )}
      {data?.hasMore && (
        <Text size="sm" c="dimmed">
          {fill(say.course.hasMore, { count: data.readings.length })}
        </Text>
      )}
    </div>
  );
}
