import { Refusal } from './test-workstation.ts';

/** What a call was refused with; fails loudly where it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal['value']> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return error.value;
    throw error;
  }
  throw new Error('The call was not refused');
}
