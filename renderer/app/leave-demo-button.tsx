import { Button } from '@mantine/core';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from './queries.ts';
import { startAfresh } from './start-afresh.ts';
import { toastFailure } from './toasts.tsx';

/** Back to the choice between a clinic and the demo. */
export function LeaveDemoButton() {
  const leave = useChannelMutation('clinic.leaveDemo');
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={leave.isPending}
      onClick={() => leave.mutate({}, { onSuccess: startAfresh, onError: toastFailure })}
    >
      {words.app.demo.leave}
    </Button>
  );
}
