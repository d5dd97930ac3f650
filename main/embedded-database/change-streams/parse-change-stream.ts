import { compilePipeline } from '../aggregation/pipeline.ts';
import type { CompiledPipeline } from '../aggregation/stage.ts';
import { TRANSFORM_STAGES } from '../aggregation/transforms.ts';
import { CommandError } from '../command-error.ts';
import {
  checkFields,
  checkOptions,
  collectionName,
  countOption,
  documentOption,
} from '../commands/command-options.ts';
import { type Document, isDocument, Timestamp, toNumber, type Value } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { type ResumePoint, readResumeToken } from './resume-token.ts';

const STAGE = '$changeStream';
const OPTIONS = [
  'fullDocument',
  'fullDocumentBeforeChange',
  'resumeAfter',
  'startAfter',
  'startAtOperationTime',
  'allChangesForCluster',
  'showExpandedEvents',
];
/** The stages that may follow, as in the manual's page "Modify Change Stream Output". */
const FOLLOWING = new Set(['$match', ...TRANSFORM_STAGES]);

/** What a change stream was asked for. */
export interface ChangeStreamRequest {
  namespace: string;
  /** What it watches: a collection, a database, or everything. */
  database: string | undefined;
  collection: string | undefined;
  start: ResumePoint | Timestamp | undefined;
  looksUp: boolean;
  pipeline: CompiledPipeline;
  batchSize: number | undefined;
}

function stagesOf(command: Document): Value[] {
  const pipeline = command.get('pipeline');
  return Array.isArray(pipeline) ? pipeline : [];
}

/** Whether a command opens a change stream. */
export function isChangeStream({ name, command }: Pick<Request, 'name' | 'command'>): boolean {
  const [first] = name === 'aggregate' ? stagesOf(command) : [];
  return isDocument(first) && first.has(STAGE);
}

/** Reads an aggregate that begins with `$changeStream`; what is not known is refused. */
export function parseChangeStream({ command, database }: Request): ChangeStreamRequest {
  checkOptions(command, 'aggregate', ['pipeline', 'cursor', 'allowDiskUse']);
  const [first, ...following] = stagesOf(command);
  const options = isDocument(first) ? documentOption(first, STAGE) : new Map<string, Value>();
  checkFields(options, STAGE, OPTIONS);
  for (const stage of following) {
    const name = isDocument(stage) ? (stage.keys().next().value ?? '') : '';
    if (!FOLLOWING.has(name))
      throw new CommandError('IllegalOperation', `${name} is not permitted in a $changeStream pipeline`);
  }
  const cursor = documentOption(command, 'cursor');
  checkFields(cursor, 'aggregate.cursor', ['batchSize']);
  return {
    ...target(command, database, options),
    start: startOf(options),
    looksUp: looksUp(options),
    pipeline: compilePipeline(following),
    batchSize: countOption(cursor, 'batchSize'),
  };
}

function target(
  command: Document,
  database: string,
  options: Document,
): Pick<ChangeStreamRequest, 'namespace' | 'database' | 'collection'> {
  const ofDatabase = toNumber(command.get('aggregate')) === 1;
  if (options.get('allChangesForCluster') === true) {
    if (!ofDatabase || database !== 'admin')
      throw new CommandError(
        'InvalidOptions',
        'A $changeStream with allChangesForCluster may only be opened on the admin database.',
      );
    return { namespace: 'admin.$cmd.aggregate', database: undefined, collection: undefined };
  }
  if (ofDatabase) return { namespace: `${database}.$cmd.aggregate`, database, collection: undefined };
  const collection = collectionName(command, 'aggregate');
  return { namespace: `${database}.${collection}`, database, collection };
}

function startOf(options: Document): ChangeStreamRequest['start'] {
  const given = ['resumeAfter', 'startAfter', 'startAtOperationTime'].filter((name) => options.has(name));
  if (given.length > 1)
    throw new CommandError(40674, 'Only one type of resume option is allowed, but multiple were found.');
  const [name] = given;
  const value = name === undefined ? undefined : options.get(name);
  if (name === undefined || value === undefined) return undefined;
  if (name === 'startAtOperationTime') {
    if (value instanceof Timestamp) return value;
    throw new CommandError('TypeMismatch', `BSON field '${STAGE}.startAtOperationTime' must be a timestamp`);
  }
  const point = readResumeToken(value);
  if (name === 'resumeAfter' && point.kind === 'invalidate')
    throw new CommandError(
      'InvalidResumeToken',
      "Attempting to resume a change stream using 'resumeAfter' is not allowed from an invalidate notification.",
    );
  return point;
}

/** Images from before a change are not kept, so what needs them is refused. */
function looksUp(options: Document): boolean {
  const before = options.get('fullDocumentBeforeChange') ?? 'off';
  if (before !== 'off') throw new CommandError('CommandNotSupported', 'fullDocumentBeforeChange must be off');
  if (options.get('showExpandedEvents') === true)
    throw new CommandError('CommandNotSupported', 'showExpandedEvents is not supported');
  const fullDocument = options.get('fullDocument') ?? 'default';
  if (fullDocument !== 'default' && fullDocument !== 'updateLookup')
    throw new CommandError('CommandNotSupported', 'fullDocument must be default or updateLookup');
  return fullDocument === 'updateLookup';
}
