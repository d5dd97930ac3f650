/** What a walk through the whole database found. Problems name collections, indexes and counts, never values. */
export interface IntegrityReport {
  isWhole: boolean;
  collections: CollectionReport[];
  /** SQLite's own findings about the pages of the file. */
  filePages: string[];
}

export interface CollectionReport {
  database: string;
  name: string;
  /** How many documents could be read. */
  documents: number;
  indexes: number;
  problems: string[];
}
