/** Times that a colleague is about to book. */
export const slotHoldsWords = {
  held: 'Held by {name}',
  label: '{start} to {end}, held by {name}',
  mark: 'Held',
  question: '{name} is about to book this time.',
  ask: 'Choose another time, or tick the box below.',
} as const;
