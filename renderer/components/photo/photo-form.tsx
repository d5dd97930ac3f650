import { Button, FileButton, Stack, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconPhotoUp, IconTrash } from '@tabler/icons-react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../key-hint.tsx';
import classes from './patient-photo.module.css';
import { useSetPhoto } from './use-set-photo.ts';

interface PhotoFormProps {
  patient: PatientDetails;
  onDone: () => void;
}

const say = words.chart.photo;

/** A photo from a file or from the clipboard, and the way to remove it. */
export function PhotoForm({ patient, onDone }: PhotoFormProps) {
  const photo = useSetPhoto(patient);
  const take = async (picture: Blob) => {
    if (await photo.take(picture)) onDone();
  };
  useWindowEvent('paste', (event) => {
    const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (!picture) return;
    event.preventDefault();
    void take(picture);
  });
  return (
    <Stack gap={8} className={classes.form ?? ''}>
      <FileButton accept="image/*" onChange={(file) => file && void take(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            data-autofocus
            loading={photo.isBusy}
            leftSection={<IconPhotoUp size={16} stroke={1.75} aria-hidden />}
          >
            {say.choose}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {say.paste} <KeyHint keys="mod+V" />
      </Text>
      {photo.problem && (
        <Text size="sm" c="var(--danger)" role="alert">
          {photo.problem}
        </Text>
      )}
      {patient.photoId && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() => void photo.remove().then((isDone) => isDone && onDone())}
        >
          {say.remove}
        </Button>
      )}
    </Stack>
  );
}
