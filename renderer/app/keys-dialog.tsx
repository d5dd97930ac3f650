import { Modal, Stack, Title } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../components/key-hint.tsx';
import classes from './keys-dialog.module.css';
import { useScreenKeyStore } from './screen-keys.ts';
import { useSession } from './session.ts';

const say = words.app.keys;

const everywhere = [
  { keys: 'mod+K', label: say.find },
  { keys: 'mod+1…9', label: say.goTo },
  { keys: 'mod+enter', label: say.submit },
  { keys: 'mod+L', label: say.lock },
  { keys: '?', label: say.show },
];

/** `?` shows the keys that work on this screen. */
export function KeysDialog() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const groups = useScreenKeyStore((state) => state.groups);
  const { isLocked } = useSession();
  useHotkeys(
    isLocked
      ? []
      : [
          ['shift+?', open],
          ['?', open],
        ],
  );
  const here = Object.values(groups).flat();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={say.title}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
    >
      <Stack gap="md">
        {here.length > 0 && <KeyList title={say.here} keys={here} />}
        <KeyList title={say.everywhere} keys={everywhere} />
      </Stack>
    </Modal>
  );
}

function KeyList({ title, keys }: { title: string; keys: { keys: string; label: string }[] }) {
  return (
    <section>
      <Title order={3} c="dimmed" mb={4}>
        {title}
      </Title>
      <ul className={classes.list}>
        {keys.map(({ keys: combination, label }) => (
          <li key={combination} className={classes.row}>
            <span>{label}</span>
            <KeyHint keys={combination} isRead />
          </li>
        ))}
      </ul>
    </section>
  );
}
