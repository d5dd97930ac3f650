import { IconAlertTriangle, IconBolt, IconFlask } from '@tabler/icons-react';
import type { OrderUrgency } from '#shared/domain/test-order.ts';
import { words } from '#shared/words/words.ts';
import { StatusBadge } from './status-badge.tsx';

const looks = {
  stat: { tone: 'danger', icon: IconBolt },
  urgent: { tone: 'attention', icon: IconAlertTriangle },
  routine: { tone: 'neutral', icon: IconFlask },
} as const;

/** How urgent an order is. */
export function UrgencyBadge({ urgency }: { urgency: OrderUrgency }) {
  return <StatusBadge {...looks[urgency]}>{words.chart.overview.urgencies[urgency]}</StatusBadge>;
}
