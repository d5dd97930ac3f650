import { compileTransform } from '../aggregation/transforms.ts';
import { CommandError } from '../command-error.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';

const ALLOWED = new Set(['$set', '$addFields', '$unset', '$project', '$replaceWith', '$replaceRoot']);

/** Compiles an update that is an aggregation pipeline of stages that look at one document only. */
export function compilePipelineUpdate(pipeline: readonly Value[]): (document: Document) => Document {
  const transforms = pipeline.map((stage) => {
    const [first] = isDocument(stage) ? stage : [];
    if (first === undefined || !isDocument(stage) || stage.size !== 1) {
      throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
    }
    if (!ALLOWED.has(first[0]))
      throw new CommandError('InvalidOptions', `${first[0]} is not allowed to be used within an update`);
    return compileTransform(first[0], first[1]);
  });
  return (document) => transforms.reduce((current, transform) => transform(current), document);
}
