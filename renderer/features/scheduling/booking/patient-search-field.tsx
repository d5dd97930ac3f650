import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useCan } from '../../../app/session.ts';
import { PatientOptions } from '../../../components/patient-options.tsx';
import { usePatientSearch } from '../../../components/use-patient-search.ts';
import type { RegistrationReturn } from '../../patients/register/registration-return.ts';
import classes from './patient-field.module.css';

interface PatientSearchFieldProps {
  error: ReactNode;
  onChoose: (patient: PatientSummary) => void;
  onLeave: () => void;
  returnsTo: RegistrationReturn;
}

const SHOWN = 8;
const REGISTER = 'register';
const say = words.scheduling.booking;

/** Finds the patient as one types; whoever is new is registered first, and what is typed here waits. */
export function PatientSearchField({ error, onChoose, onLeave, returnsTo }: PatientSearchFieldProps) {
  const navigate = useNavigate();
  const canRegister = useCan('patients.edit');
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = usePatientSearch(text, SHOWN, combobox.dropdownOpened);
  const found = search.patients.map(({ _id }) => _id).join();
  const { isAnswered } = search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first that was found for the text as it stands, and nobody of lately unasked
  useEffect(() => {
    if (found && isAnswered && !search.isRecent) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [found, isAnswered]);

  const choose = (value: string) => {
    combobox.closeDropdown();
    if (value === REGISTER) {
      void navigate('/patients/register', { state: { returnsTo } });
      return;
    }
    const patient = search.patients.find(({ _id }) => _id === value);
    if (patient) onChoose(patient);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} offset={4}>
      <Combobox.Target>
        <TextInput
          label={say.patient}
          placeholder={say.patientPlaceholder}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          data-path="patient"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          error={error}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            if (text.trim() !== '') onLeave();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search.isRecent && search.patients.length === 0}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={say.patient}>
          <PatientOptions search={search} />
          {search.patients.length === 0 && !search.isRecent && (
            <Combobox.Empty>
              {isAnswered ? fill(say.noneFound, { text: text.trim() }) : words.app.search.searching}
            </Combobox.Empty>
          )}
          {canRegister && (
            <Combobox.Option value={REGISTER}>
              <span className={classes.register}>
                <IconUserPlus size={16} stroke={1.75} aria-hidden />
                {say.register}
              </span>
            </Combobox.Option>
          )}
        </Combobox.Options>
        {search.hasMore && (
          <Combobox.Footer>
            <Text size="xs" c="dimmed">
              {say.typeMore}
            </Text>
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
