import type { Document } from '../values/value.ts';

/** The collection that a command is about: most commands name it in their first field, getMore in its second. */
export function namespaceOf(name: string, database: string, command: Document): string {
  const collection = command.get(name === 'getMore' ? 'collection' : name);
  return typeof collection === 'string' ? `${database}.${collection}` : database;
}
