import { Button, Tooltip } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useOffers } from './use-offers.ts';
import classes from './waitlist.module.css';

/** Opens the waitlist, and says for how many of those who wait there is an opening now. */
export function WaitlistButton({ onOpen }: { onOpen: () => void }) {
  const offers = useOffers();
  const label = fill(words.waitlist.button, {
    waiting: offers?.waiting ?? 0,
    open: offers?.withOpening ?? 0,
  });
  return (
    <Tooltip label={label}>
      <Button
        variant="default"
        className={classes.button ?? ''}
        aria-label={label}
        leftSection={<IconHourglass size={16} stroke={1.75} aria-hidden />}
        rightSection={<KeyHint keys="L" />}
        onClick={onOpen}
      >
        <span className={classes.count} data-open={(offers?.withOpening ?? 0) > 0 || undefined}>
          {offers?.withOpening ?? 0}
        </span>
      </Button>
    </Tooltip>
  );
}
