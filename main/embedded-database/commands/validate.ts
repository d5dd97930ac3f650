import { CommandError } from '../command-error.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import { checkCollection } from '../storage/check-collection.ts';
import type { CheckedIndex } from '../storage/check-index.ts';
import { type Document, documentOf, Int32, integerValue, type Value } from '../values/value.ts';
import { checkOptions, collectionName, flagOption } from './command-options.ts';
import { describeIndex } from './list-collections.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

/** Runs a validate. It holds all documents against all indexes in either form; `full` asks for no more. */
export function validate(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'validate', ['full']);
  flagOption(command, 'full');
  const name = collectionName(command, 'validate');
  const collection = context.catalog.find(database, name);
  if (collection === undefined) {
    throw new CommandError(
      'NamespaceNotFound',
      `Collection '${database}.${name}' does not exist to validate.`,
    );
  }
  cost.expect(Number.POSITIVE_INFINITY); // always in a reader thread
  const checked = checkCollection(context.statements, collection);
  const specs = new Map(
    [collection.idIndex, ...collection.indexes].map((index) => [index.name, describeIndex(index)]),
  );
  const errors = [...checked.problems, ...checked.indexes.flatMap((index) => index.problems)];
  return {
    kind: 'reply',
    reply: documentOf({
      ns: `${database}.${name}`,
      uuid: collection.uuid,
      nInvalidDocuments: new Int32(checked.notDecodable),
      nrecords: integerValue(checked.documents),
      nIndexes: new Int32(checked.indexes.length),
      keysPerIndex: new Map(
        checked.indexes.map((index): [string, Value] => [index.name, integerValue(index.keys)]),
      ),
      indexDetails: new Map(
        checked.indexes.map((index) => [index.name, detailsOf(index, specs.get(index.name))]),
      ),
      valid: errors.length === 0,
      repaired: false,
      warnings: [],
      errors,
      ok: 1,
    }),
  };
}

function detailsOf(index: CheckedIndex, spec: Document | undefined): Document {
  return documentOf({ valid: index.problems.length === 0, spec });
}
