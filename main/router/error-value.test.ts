import { MongoClientClosedError, MongoNetworkError, MongoServerError } from 'mongodb';
import { expect, it } from 'vitest';
import { errorValue } from './error-value.ts';

const codeOf = (error: unknown) =>
  errorValue(error, 'a channel', { info: () => undefined, error: () => undefined }).code;
const fromServer = (code: number, message: string) => new MongoServerError({ code, message });

it('tells what a person can mend from what nobody foresaw', () => {
  expect(codeOf(new MongoNetworkError('gone'))).toBe('DATABASE_UNAVAILABLE');
  expect(codeOf(new MongoClientClosedError())).toBe('DATABASE_UNAVAILABLE');
  expect(codeOf(fromServer(10107, 'not primary'))).toBe('DATABASE_UNAVAILABLE');
  expect(codeOf(fromServer(14031, 'The disk is full or cannot be written to'))).toBe('DISK_FULL');
  expect(codeOf(fromServer(301, 'A page of the database file is damaged.'))).toBe('DATABASE_DAMAGED');
  expect(codeOf(new TypeError('undefined is not a function'))).toBe('UNEXPECTED');
});

it('logs no message, which might quote a document', () => {
  const logged: unknown[] = [];
  errorValue(fromServer(121, 'Elena Petrova'), 'a channel', {
    info: () => undefined,
    error: (...line) => logged.push(line),
  });
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain('Petrova');
});
