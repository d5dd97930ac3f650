/** Where two records are compared and merged. */
export const mergePath = (one: string, other: string): string => `/patients/duplicates/${one}/${other}`;
