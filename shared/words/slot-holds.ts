/** Times that a colleague is about to book. */
export const slotHoldsWords = {
  held: 'Held by {name}',
  label: '{start} to {end}, held by {name}',
  mark: 'Held',
  question: '{name} is about to book this time.',
  book: 'Book it all the same',
  move: 'Move it there all the same',
  ask: 'Choose another time, or tick the box below.',
} as const;
