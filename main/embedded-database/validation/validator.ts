import { CommandError } from '../command-error.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { type Document, documentOf, isDocument } from '../values/value.ts';
import { compileSchema } from './compile-schema.ts';

/** The rule documents of a collection must keep. */
export interface Validator {
  /** Whether documents that break the rule already must keep it when they change. */
  isStrict: boolean;
  accepts(document: Document): boolean;
  /** Throws DocumentValidationFailure, saying which property breaks which rule. */
  check(document: Document): void;
}

/** The validator in a collection's options, undefined where nothing is checked. */
export function compileValidator(options: Document): Validator | undefined {
  const rule = options.get('validator');
  const level = options.get('validationLevel') ?? 'strict';
  const action = options.get('validationAction') ?? 'error';
  if (!isDocument(rule) || rule.size === 0) return undefined;
  const explain = compileRule(rule);
  if (level === 'off' || action === 'warn') return undefined;
  return {
    isStrict: level === 'strict',
    accepts: (document) => explain(document) === undefined,
    check: (document) => {
      const details = explain(document);
      if (details === undefined) return;
      throw new CommandError('DocumentValidationFailure', 'Document failed validation', {
        details: { errInfo: documentOf({ failingDocumentId: document.get('_id'), details }) },
      });
    },
  };
}

/** A schema explains itself property by property, any other filter as a whole. */
function compileRule(rule: Document): (document: Document) => Document | undefined {
  const schema = rule.get('$jsonSchema');
  const explainSchema = isDocument(schema) ? compileSchema(schema) : undefined;
  const others: Document = new Map(
    [...rule].filter(([name]) => name !== '$jsonSchema' || explainSchema === undefined),
  );
  const filter = parseFilter(others);
  return (document) => {
    const details = explainSchema?.(document);
    if (details !== undefined) return details;
    if (matches(filter, document)) return undefined;
    return documentOf({
      operatorName: '$and',
      specifiedAs: others,
      reason: 'the document did not match the expression',
    });
  };
}
