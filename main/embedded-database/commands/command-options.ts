import { CommandError } from '../command-error.ts';
import { typeName } from '../values/type-names.ts';
import { type Document, isDocument, isNumeric, toNumber, type Value } from '../values/value.ts';

/** What any command may carry besides its own options. */
const COMMON = new Set([
  '$db',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
]);

/** Refuses options that the command does not know, so that none is ever ignored. */
export function checkOptions(command: Document, name: string, known: readonly string[]): void {
  for (const option of command.keys()) {
    if (option !== name && !COMMON.has(option) && !known.includes(option)) {
      throw new CommandError(40415, `BSON field '${name}.${option}' is an unknown field.`);
    }
  }
}

/** Refuses to write past a validator: what the schemas promise of a collection holds of every document in it. */
export function refuseBypass(command: Document): void {
  if (command.get('bypassDocumentValidation') !== true) return;
  throw new CommandError('CommandNotSupported', 'bypassDocumentValidation is not supported');
}

/** Refuses fields that a document inside a command does not know. */
export function checkFields(document: Document, where: string, known: readonly string[]): void {
  for (const field of document.keys()) {
    if (!known.includes(field))
      throw new CommandError(40415, `BSON field '${where}.${field}' is an unknown field.`);
  }
}

function wrongType(field: string, value: Value, wanted: string): CommandError {
  return new CommandError(
    'TypeMismatch',
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected type '${wanted}'`,
  );
}

/** A document option; empty when it is absent. */
export function documentOption(command: Document, field: string): Document {
  const value = command.get(field);
  if (value === undefined || value === null) return new Map();
  if (!isDocument(value)) throw wrongType(field, value, 'object');
  return value;
}

export function arrayOption(command: Document, field: string): Value[] {
  const value = command.get(field);
  if (value === undefined)
    throw new CommandError(40414, `BSON field '${field}' is missing but a required field`);
  if (!Array.isArray(value)) throw wrongType(field, value, 'array');
  return value;
}

export function textOption(command: Document, field: string): string {
  const value = command.get(field);
  if (value === undefined)
    throw new CommandError(40414, `BSON field '${field}' is missing but a required field`);
  if (typeof value !== 'string') throw wrongType(field, value, 'string');
  return value;
}

/** A number that must be whole and not negative; undefined when absent. */
export function countOption(command: Document, field: string): number | undefined {
  const value = command.get(field);
  if (value === undefined || value === null) return undefined;
  const number = toNumber(value);
  if (!isNumeric(value) || number === undefined) throw wrongType(field, value, 'long');
  if (number < 0)
    throw new CommandError(51024, `BSON field '${field}' value must be >= 0, actual value '${number}'`);
  return Math.trunc(number);
}

/** The index that a command asks for; an empty document asks for none. */
export function hintOption(command: Document): Value | undefined {
  const hint = command.get('hint');
  return isDocument(hint) && hint.size === 0 ? undefined : hint;
}

/** The number by which sizes are divided; 1 when absent. */
export function scaleOption(command: Document): number {
  const value = command.get('scale');
  if (value === undefined || value === null) return 1;
  const number = toNumber(value);
  if (!isNumeric(value) || number === undefined) throw wrongType('scale', value, 'long');
  const scale = Math.trunc(number);
  if (!(scale >= 1)) {
    throw new CommandError(51024, `BSON field 'scale' value must be >= 1, actual value '${number}'`);
  }
  return scale;
}

export function flagOption(command: Document, field: string, fallback = false): boolean {
  const value = command.get(field);
  if (value === undefined) return fallback;
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  throw wrongType(field, value, 'bool');
}

/** The collection a command is about: the value of its first field. */
export function collectionName(command: Document, name: string): string {
  const value = command.get(name);
  if (typeof value !== 'string')
    throw new CommandError('InvalidNamespace', `collection name has invalid type ${typeName(value)}`);
  if (
    value === '' ||
    value.includes('\0') ||
    value.includes('$') ||
    value.startsWith('.') ||
    value.endsWith('.')
  ) {
    throw new CommandError('InvalidNamespace', `Invalid collection name: ${value}`);
  }
  return value;
}
