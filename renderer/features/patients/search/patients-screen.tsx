import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { useCan } from '../../../app/session.ts';
import { useKept } from '../../../app/view-store.ts';
import listClasses from '../../../components/list-screen.module.css';
import { SplitView } from '../../../components/split-view.tsx';
import { usePatientSearch } from '../../../components/use-patient-search.ts';
import { FoundPatients } from './found-patients.tsx';
import { PatientPane } from './patient-pane.tsx';
import classes from './patients-screen.module.css';

const SHOWN = 50;
const say = words.patients;

/** Finding a patient as one types; the chosen one shows at the right. */
export function PatientsScreen() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text = '', setText] = useKept('patients.text');
  const [chosen, choose] = useKept('patients.chosen');
  const search = usePatientSearch(text, SHOWN);
  const canRegister = useCan('patients.edit');
  const patient = search.patients.find(({ _id }) => _id === chosen);
  const open = (id: string) => void navigate(`/patients/${id}`);

  useScreenKeys('patients', [{ keys: '/', label: say.search.label, run: () => field.current?.focus() }]);

  const walk = (event: KeyboardEvent) => {
    const index = search.patients.findIndex(({ _id }) => _id === chosen);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step && search.patients[Math.max(0, index + step)];
    if (next) {
      event.preventDefault();
      choose(next._id);
    }
    const target = patient ?? search.patients[0];
    if (event.key === 'Enter' && target && (search.isAnswered || search.isRecent)) open(target._id);
  };

  return (
    <SplitView side={<PatientPane patient={patient} onOpen={open} />}>
      <div className={classes.search}>
        <TextInput
          ref={field}
          autoFocus
          aria-label={say.search.label}
          placeholder={say.search.placeholder}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={walk}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className={listClasses.list}>
        <FoundPatients
          text={text}
          search={search}
          chosen={patient?._id}
          onChoose={choose}
          onOpen={open}
          canRegister={canRegister}
        />
      </div>
    </SplitView>
  );
}
