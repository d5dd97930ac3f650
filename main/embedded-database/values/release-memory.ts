/** More than Node takes at once for small buffers, which share their memory. */
const LARGE_BYTES = 128 * 1024;

/**
 * Gives the memory of large bytes back now, rather than when the collector gets to it: it waits for some sixty megabytes
 * of such garbage in each thread. Only for whoever has bytes to themselves, and is done with them: they are empty then.
 */
export function releaseMemory(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength >= LARGE_BYTES) buffer.transfer(0);
}
