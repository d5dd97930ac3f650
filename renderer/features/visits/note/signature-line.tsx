import { Alert, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { VisitView } from '#shared/contract/visits.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './note.module.css';

const say = words.visits.signature;

/** Who signed a note and when; where it is no longer what was signed, that before everything else. */
export function SignatureLine({ visit }: { visit: VisitView }) {
  const formats = useFormats();
  const { signedAt, signature, contentHash } = visit;
  const named = {
    name: signature.signedByName ?? '',
    date: signedAt ? formats.dateTime(signedAt) : '',
  };
  if (signature.state === 'altered') {
    return (
      <Alert
        color="red"
        icon={<IconShieldX size={20} stroke={1.75} aria-hidden />}
        title={say.altered}
        role="alert"
      >
        {signedAt && contentHash ? fill(say.alteredExplain, named) : say.alteredUnsigned}
      </Alert>
    );
  }
  return (
    <Text size="sm" c="dimmed" className={classes.signature}>
      {signature.state === 'intact' && <IconShieldCheck size={16} stroke={1.75} aria-hidden />}
      {signature.state === 'intact' ? fill(say.signed, named) : say.unsigned}
    </Text>
  );
}
