import type { Operator } from './expression.ts';
import { LOGIC_OPERATORS } from './logic-operators.ts';

/** Every expression operator there is. What is not here is refused. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([...LOGIC_OPERATORS]);
