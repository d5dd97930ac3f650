import { Radio, Text } from '@mantine/core';
import classes from './option-card.module.css';

/** One choice of a few, with a sentence that explains it. Inside a `Radio.Group`. */
export function OptionCard({ value, title, text }: { value: string; title: string; text: string }) {
  return (
    <Radio.Card value={value} className={classes.card ?? ''} aria-label={`${title}. ${text}`}>
      <Radio.Indicator />
      <span>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      </span>
    </Radio.Card>
  );
}
