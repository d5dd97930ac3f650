import type { ReadContext } from '../commands/write-context.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import type { Document, MaybeValue, Value } from '../values/value.ts';

/** What a running pipeline has around it. */
export interface PipelineContext {
  reading: ReadContext;
  database: string;
  variables: ReadonlyMap<string, MaybeValue>;
  cost: SearchCost;
}

/** A stage: documents in, documents out. */
export type Stage = (documents: Iterable<Document>, context: PipelineContext) => Iterable<Document>;

/** Compiles a whole pipeline; given to the stages that contain others. */
export type CompilePipeline = (pipeline: Value) => CompiledPipeline;

export interface CompiledPipeline {
  /** Runs it on a collection; reads through indexes where its beginning allows. */
  runOn(collectionName: string, context: PipelineContext): Iterable<Document>;
  /** Runs it on documents at hand. */
  runOver(documents: Iterable<Document>, context: PipelineContext): Iterable<Document>;
}

export type MakeStage = (operand: Value, compile: CompilePipeline) => Stage;
