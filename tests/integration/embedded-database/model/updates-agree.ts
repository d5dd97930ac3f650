import { deserialize } from 'bson';
import fc from 'fast-check';
import type { Document } from 'mongodb';
import type { TestDatabase } from '../test-database.ts';
import { documents } from './arbitraries.ts';
import { anyUpdate, type UpdateCase } from './arbitrary-updates.ts';
import { ParallelArraysError } from './index-keys.ts';
import { matches, type Position } from './match.ts';
import { ModelError, OutsideTheModel } from './model-error.ts';
import { codeOf } from './queries-agree.ts';
import { type RunLimits, runProperty } from './run-property.ts';
import { bytesOf, rawBytes, show } from './show.ts';
import { applyUpdate } from './update.ts';
import type { ModelDocument } from './values.ts';

/** What the model makes of a document: its new version, or the code the update is refused with. */
function expected(
  document: ModelDocument,
  { filter, update, arrayFilters }: UpdateCase,
): ModelDocument | number {
  const found: Position = {};
  if (!matches(document, filter, found)) return document;
  try {
    return applyUpdate(document, update, { position: found.position, arrayFilters });
  } catch (error) {
    if (error instanceof ModelError) return error.code;
    if (error instanceof ParallelArraysError) return 171;
    throw error;
  }
}

async function answered(
  test: TestDatabase,
  name: string,
  id: unknown,
  one: UpdateCase,
): Promise<{ bytes: Buffer; code: unknown }> {
  const collection = test.db.collection<Document>(name);
  const options = one.arrayFilters.length > 0 ? { arrayFilters: one.arrayFilters } : {};
  const code = await collection
    .updateOne({ ...one.filter, _id: id } as Document, one.update, options)
    .then(() => undefined, codeOf);
  const [found] = await collection.find({ _id: id } as Document, { raw: true }).toArray();
  return { bytes: rawBytes(found), code };
}

let round = 0;

/** Random updates make of documents what the model makes of them, byte for byte, or are refused with the same code. */
export function updatesAgree(test: TestDatabase, limits: RunLimits): Promise<number> {
  const property = fc.asyncProperty(
    documents(1),
    fc.array(anyUpdate, { minLength: 10, maxLength: 10 }),
    async ([start], updates) => {
      if (start === undefined) return;
      round += 1;
      const name = `updates-${round}`;
      let document = start;
      await test.db.command({ insert: name, documents: [document] });
      for (const one of updates) {
        let wanted: ModelDocument | number;
        try {
          wanted = expected(document, one);
        } catch (error) {
          if (error instanceof OutsideTheModel) continue;
          throw error;
        }
        const { bytes, code } = await answered(test, name, document.get('_id'), one);
        const after = typeof wanted === 'number' ? document : wanted;
        const isSame =
          code === (typeof wanted === 'number' ? wanted : undefined) && bytes.equals(bytesOf(after));
        if (!isSame) {
          throw new Error(
            [
              `update   ${show(one)}`,
              `before   ${show(document)}`,
              `model    ${typeof wanted === 'number' ? wanted : show(wanted)}`,
              `database ${String(code ?? '')} ${show(deserialize(bytes, { promoteValues: false, bsonRegExp: true }))}`,
            ].join('\n'),
          );
        }
        document = after;
      }
      await test.db.collection(name).drop();
    },
  );
  return runProperty(property, limits);
}
