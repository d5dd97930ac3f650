import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

interface RemoveButtonProps {
  label: string;
  isRemoving: boolean;
  /** What is said once it is gone. */
  removed: string;
  onRemove: () => Promise<unknown>;
  onUndo: () => Promise<unknown>;
}

/** Deletes something at once; the toast takes it back. */
export function RemoveButton({ label, isRemoving, removed, onRemove, onUndo }: RemoveButtonProps) {
  const run = async () => {
    try {
      await onRemove();
      toastDone(removed, () => void onUndo().catch(toastFailure));
    } catch (error) {
      toastFailure(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
      loading={isRemoving}
      onClick={() => void run()}
    >
      {label}
    </Button>
  );
}
