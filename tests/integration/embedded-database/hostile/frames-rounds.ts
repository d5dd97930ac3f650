import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { deserialize } from 'bson';
import fc from 'fast-check';
import { openLoggedInSocket, socketPathOf } from '../logged-in-socket.ts';
import { type RunLimits, runProperty } from '../model/run-property.ts';
import type { TestDatabase } from '../test-database.ts';
import { broken, message, nonsense } from './arbitrary-frames.ts';
import { ask } from './ask.ts';

const MOST_MEMORY_KB = 700 * 1024;
const INTERNAL_ERROR = 1;

/** Sends bytes and hangs up. */
function throwAt(test: TestDatabase, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(socketPathOf(test), () => socket.end(bytes));
    socket.on('data', () => socket.destroy());
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
}

function memoryKilobytes(test: TestDatabase): number {
  const file = `/proc/${test.database.processId}/status`;
  if (!existsSync(file)) return 0; // only Linux tells
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1]);
}

/**
 * Every well-formed message with a command is answered, and never by an internal error.
 * @returns how many were tried
 */
export async function everyCommandIsAnswered(test: TestDatabase, limits: RunLimits): Promise<number> {
  let socket = await openLoggedInSocket(test);
  const property = fc.asyncProperty(nonsense, async (command) => {
    const answer = await ask(socket, message(command));
    if (answer === undefined) {
      socket = await openLoggedInSocket(test);
      throw new Error('The connection was closed instead of an answer');
    }
    const { ok, code } = deserialize(answer.subarray(21, answer.readInt32LE(0)));
    if (typeof ok !== 'number' || code === INTERNAL_ERROR) throw new Error(`Answered ok ${ok}, code ${code}`);
  });
  try {
    return await runProperty(property, limits);
  } finally {
    socket.destroy();
  }
}

/** Broken frames before the login end their connection and nothing else. @returns how many were tried */
export function outlivesStrangers(test: TestDatabase, limits: RunLimits): Promise<number> {
  return outlives(test, limits, (bytes) => throwAt(test, bytes));
}

/** The same of frames by whoever has logged in. @returns how many were tried */
export function outlivesBrokenClients(test: TestDatabase, limits: RunLimits): Promise<number> {
  return outlives(test, limits, async (bytes) => {
    const socket = await openLoggedInSocket(test);
    socket.end(bytes);
    await new Promise((resolve) => socket.on('close', resolve));
  });
}

async function outlives(
  test: TestDatabase,
  limits: RunLimits,
  send: (bytes: Buffer) => Promise<void>,
): Promise<number> {
  const tried = await runProperty(fc.asyncProperty(broken, send), limits);
  await test.db.command({ ping: 1 });
  const memory = memoryKilobytes(test);
  if (memory >= MOST_MEMORY_KB) throw new Error(`It has taken ${memory} kB`);
  return tried;
}
