import { useState } from 'react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../app/queries.ts';
import { toastDone, toastFailure } from '../../app/toasts.tsx';
import { readPicture } from './read-picture.ts';
import { PictureUnreadable } from './with-picture.ts';

const say = words.chart.photo;

interface SetPhoto {
  isBusy: boolean;
  /** Why the last picture could not be taken. */
  problem: string | undefined;
  /** Takes a picture as the photo; true where it is saved. */
  take: (picture: Blob) => Promise<boolean>;
  remove: () => Promise<boolean>;
}

/** Sets and removes a patient's photo. Either can be undone: the photo before is sent again. */
export function useSetPhoto(patient: PatientDetails): SetPhoto {
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);
  const { mutateAsync, isPending } = useChannelMutation('patients.setPhoto');
  const before = useChannel(
    'patients.getPhoto',
    { patientId: patient._id },
    { enabled: patient.photoId !== undefined },
  );

  const save = async (jpeg: string | null, done: typeof say.saved | typeof say.removed): Promise<boolean> => {
    const previous = before.data?.photo;
    const send = (base: string | undefined, photo: string | null) =>
      mutateAsync({ patientId: patient._id, base: base ?? null, jpeg: photo });
    try {
      const after = await send(patient.photoId, jpeg);
      toastDone(fill(done, { name: fullName(patient) }), () => {
        send(after.photoId, previous?.jpeg ?? null).catch(toastFailure);
      });
      return true;
    } catch (error) {
      toastFailure(error);
      return false;
    }
  };

  return {
    isBusy: isReading || isPending,
    problem,
    async take(picture) {
      setReading(true);
      setProblem(undefined);
      try {
        return await save(await readPicture(picture), say.saved);
      } catch (error) {
        if (!(error instanceof PictureUnreadable)) throw error;
        setProblem(say.unreadable);
        return false;
      } finally {
        setReading(false);
      }
    },
    remove: () => save(null, say.removed),
  };
}
