/** What the databases of these tests are encrypted with. */
export const TEST_KEY = Buffer.alloc(32, 0x5a);
