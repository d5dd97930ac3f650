import { Button, Progress } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './duplicates.module.css';
import { useScan } from './use-scan.ts';

const say = words.registry.duplicates;

/** What the list is, and the way to look through the whole registry. */
export function ScanBar() {
  const scan = useScan();
  if (!scan.progress) {
    return (
      <div className={classes.scan}>
        <span>{say.lead}</span>
        <Button
          variant="default"
          flex="none"
          leftSection={<IconListSearch size={16} stroke={1.75} aria-hidden />}
          onClick={scan.start}
        >
          {say.scan}
        </Button>
      </div>
    );
  }
  const { done, total } = scan.progress;
  return (
    <div className={classes.scan}>
      <span role="status">{fill(say.scanning, { ...scan.progress })}</span>
      <Progress
        className={classes.progress ?? ''}
        value={total > 0 ? (done / total) * 100 : 0}
        aria-label={say.scan}
      />
      <Button variant="default" flex="none" onClick={scan.stop}>
        {say.stop}
      </Button>
    </div>
  );
}
