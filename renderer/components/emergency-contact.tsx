import { Anchor, Button, CopyButton, Popover, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { useScreenKeys } from '../app/screen-keys.ts';
import { useCan } from '../app/session.ts';
import classes from './emergency-contact.module.css';
import { KeyHint } from './key-hint.tsx';

const say = words.chart.header;

/** Whom to call: one press (key `C`) shows the person and the number, and another copies it. */
export function EmergencyContact({ patient }: { patient: PatientDetails }) {
  const [isOpen, setOpen] = useState(false);
  useScreenKeys('emergency-contact', [{ keys: 'C', label: say.emergency, run: () => setOpen(true) }]);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          className={classes.button ?? ''}
          leftSection={<IconPhoneCall size={14} stroke={1.75} aria-hidden />}
          rightSection={<KeyHint keys="C" />}
          onClick={() => setOpen((open) => !open)}
        >
          {say.emergency}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ContactCard patient={patient} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ContactCard({ patient }: { patient: PatientDetails }) {
  const canEdit = useCan('patients.edit');
  const { name, relationship, phone } = patient.emergencyContact ?? {};
  if (!name && !phone) {
    return (
      <Text size="sm" tabIndex={-1} data-autofocus>
        {say.noEmergency}{' '}
        {canEdit && (
          <Anchor component={Link} to={`/patients/${patient._id}/edit`}>
            {say.addEmergency}
          </Anchor>
        )}
      </Text>
    );
  }
  return (
    <Stack gap={8} className={classes.card ?? ''}>
      <div>
        <div className={classes.name}>{name}</div>
        {relationship && <div className={classes.relation}>{relationship}</div>}
      </div>
      <div className={classes.phone}>{phone ?? say.noPhone}</div>
      {phone && (
        <CopyButton value={phone}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              data-autofocus
              leftSection={
                copied ? (
                  <IconCheck size={16} stroke={2} aria-hidden />
                ) : (
                  <IconCopy size={16} stroke={1.75} aria-hidden />
                )
              }
              onClick={copy}
            >
              <span aria-live="polite">{copied ? say.copied : say.copyPhone}</span>
            </Button>
          )}
        </CopyButton>
      )}
    </Stack>
  );
}
