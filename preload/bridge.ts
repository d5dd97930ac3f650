/** All that the window can reach outside itself. */
export interface GlytchBridge {
  /**
   * Calls a channel of the contract. Main validates the input, whatever is sent.
   * @param chart the binding to the patient whose record is open, where the channel writes to one
   */
  invoke(channel: string, input: unknown, chart?: string): Promise<unknown>;
  /** Hears main's events until the returned function is called. */
  subscribe(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly glytch: GlytchBridge;
  }
}
