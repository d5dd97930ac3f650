import { Popover, UnstyledButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../app/queries.ts';
import { useCan } from '../../app/session.ts';
import { PersonAvatar } from '../person-avatar.tsx';
import classes from './patient-photo.module.css';
import { PhotoForm } from './photo-form.tsx';

const say = words.chart.photo;

/** The patient's face, or initials. Who may edit patients changes it here. */
export function PatientPhoto({ patient }: { patient: PatientDetails }) {
  const [isOpen, setOpen] = useState(false);
  const canEdit = useCan('patients.edit');
  const { photoId } = patient;
  const { data } = useChannel(
    'patients.getPhoto',
    { patientId: patient._id },
    { enabled: photoId !== undefined },
  );
  const jpeg = photoId === undefined ? undefined : data?.photo?.jpeg;
  const face = <PersonAvatar person={patient} size="lg" photo={jpeg && `data:image/jpeg;base64,${jpeg}`} />;
  if (!canEdit) return face;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus withRoles>
      <Popover.Target>
        <UnstyledButton
          className={classes.face ?? ''}
          aria-label={fill(photoId ? say.change : say.add, { name: fullName(patient) })}
          onClick={() => setOpen((open) => !open)}
        >
          {face}
          <span className={classes.mark} aria-hidden>
            <IconCamera size={14} stroke={1.75} />
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <PhotoForm patient={patient} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
