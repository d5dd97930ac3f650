/** A sort pattern: its paths, and which of them run backwards. */
export type SortPattern = ReadonlyArray<{ path: string; descending: boolean }>;
