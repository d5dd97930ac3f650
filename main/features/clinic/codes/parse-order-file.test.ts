import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors.ts';
import { parseOrderFile } from './parse-order-file.ts';

const line = (order: string, code: string, flag: string, short: string, long: string) =>
  `${order} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${long}`;
const cholera = line('00001', 'A00', '0', 'Cholera', 'Cholera');
const biovar = line(
  '00002',
  'A000',
  '1',
  'Cholera due to Vibrio cholerae 01',
  'Cholera due to Vibrio cholerae 01',
);

function refusal(text: string) {
  try {
    parseOrderFile(text);
  } catch (error) {
    return error instanceof AppError ? [error.value.code, error.value.parameters] : error;
  }
  return undefined;
}

describe('the official order file', () => {
  it('is read by its columns, whatever ends its lines', () => {
    expect(parseOrderFile(`${cholera}\r\n${biovar}\r\n\r\n`)).toEqual([
      { orderNumber: 1, code: 'A00', isBillable: false, shortDescription: 'Cholera', description: 'Cholera' },
      {
        orderNumber: 2,
        code: 'A00.0',
        isBillable: true,
        shortDescription: 'Cholera due to Vibrio cholerae 01',
        description: 'Cholera due to Vibrio cholerae 01',
      },
    ]);
  });

  it.each([
    ['no code at all', '', ['CODE_FILE_EMPTY', undefined]],
    ['a line without a description', `${cholera}\n${biovar.slice(0, 40)}`, ['CODE_FILE_FORM', { line: 2 }]],
    ['another flag', cholera.replace(' 0 ', ' 2 '), ['CODE_FILE_FORM', { line: 1 }]],
    ['columns that have moved', ` ${cholera}`, ['CODE_FILE_FORM', { line: 1 }]],
    ['a text that is something else', 'Dear colleague,', ['CODE_FILE_FORM', { line: 1 }]],
    ['lines out of order', `${biovar}\n${cholera}`, ['CODE_FILE_ORDER', { line: 2 }]],
    [
      'a code twice',
      `${cholera}\n${line('00003', 'A00', '0', 'Cholera', 'Cholera')}`,
      ['CODE_FILE_DOUBLE', { line: 2, code: 'A00' }],
    ],
  ])('is refused with %s', (_what, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });
});
