/** The largest message MongoDB takes. */
const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;
/** Before the login nobody needs to send more than a greeting and a proof. */
const MAX_BYTES_BEFORE_LOGIN = 64 * 1024;

/** The stream cannot be a MongoDB client's: the connection is dropped. */
export class ProtocolError extends Error {}

/** Cuts a byte stream into whole wire protocol messages. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private buffered = 0;

  /** Adds what arrived and returns the messages that are now complete. */
  push(chunk: Buffer, authenticated: boolean): Buffer[] {
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    const frames: Buffer[] = [];
    for (;;) {
      if (this.buffered < HEADER_BYTES) return frames;
      const length = this.peekLength();
      const most = authenticated ? MAX_MESSAGE_BYTES : MAX_BYTES_BEFORE_LOGIN;
      if (length < HEADER_BYTES + 5 || length > most) throw new ProtocolError(`message of ${length} bytes`);
      if (this.buffered < length) return frames;
      frames.push(this.take(length));
    }
  }

  private peekLength(): number {
    const first = this.chunks[0];
    if (first !== undefined && first.length >= 4) return first.readInt32LE(0);
    this.join();
    return this.chunks[0]?.readInt32LE(0) ?? 0;
  }

  private join(): void {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks, this.buffered)];
  }

  private take(length: number): Buffer {
    const first = this.chunks[0];
    if (first === undefined || first.length < length) this.join();
    const whole = this.chunks[0] ?? Buffer.alloc(0);
    const rest = whole.subarray(length);
    if (rest.length > 0) this.chunks[0] = rest;
    else this.chunks.shift();
    this.buffered -= length;
    return whole.subarray(0, length);
  }
}
