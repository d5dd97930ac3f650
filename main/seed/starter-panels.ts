import type { TestPanel } from '#shared/domain/test-choices.ts';
import { firstRevision } from '../database/first-revision.ts';

const laboratory = (testName: string) => ({
  testName,
  type: 'laboratory' as const,
  urgency: 'routine' as const,
});

/** A panel of the clinic's own, as one would have kept it from a note. */
export function starterPanels(ownerId: string, now: Date): TestPanel[] {
  return [
    {
      ...firstRevision(now, ownerId),
      ownerId,
      name: 'Tired for weeks',
      isShared: true,
      tests: ['Full blood count', 'Ferritin', 'TSH', 'Glucose, fasting', 'Vitamin B12'].map(laboratory),
    },
  ];
}
