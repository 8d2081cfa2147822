/** What one plugin may take. */
export interface PluginLimits {
  /** Bytes of memory of a sandbox, all told; the engine itself takes 16 MB to begin with. */
  readonly memoryBytes: number;
  /** Bytes of its stack of calls. */
  readonly stackBytes: number;
  /** Milliseconds of CPU in one go: between two answers of the host. */
  readonly sliceMs: number;
  /** Milliseconds (of the clock) the server waits for a pure function: a sentence, a rule, the ports. */
  readonly pureMs: number;
  /** Milliseconds for reading the bundle at the start. */
  readonly loadMs: number;
  /** Milliseconds for one run with all it waits for. */
  readonly runMs: number;
  /** Characters of JSON a call may take or give. */
  readonly messageChars: number;
  /** Requests to the host one run may make. */
  readonly asks: number;
  /** Calls after which a sandbox is made anew. */
  readonly callsPerSandbox: number;
  /** Milliseconds a thread may say nothing beyond its limit before it is ended. */
  readonly silenceMs: number;
  /** Milliseconds a plugin is not asked again after a pure function of it had to be stopped. */
  readonly restMs: number;
}

/** Enough for a connector, too little to hurt. */
export const defaultLimits: PluginLimits = {
  memoryBytes: 32 * 2 ** 20,
  stackBytes: 256 * 1024,
  sliceMs: 500,
  pureMs: 250,
  loadMs: 5_000,
  runMs: 15_000,
  messageChars: 1_000_000,
  asks: 200,
  callsPerSandbox: 50_000,
  silenceMs: 5_000,
  restMs: 30_000,
};
