/** A process of the simulation. Once it is not alive, none of its steps happens any more. */
export interface Process {
  readonly name: string;
  alive: boolean;
  /** Virtual instant until which it stands still. */
  pausedUntil: number;
}

interface Step {
  readonly process: Process;
  readonly go: () => void;
}

/** Whatever the processes do, one step of one of them at a time, chosen by chance that depends on the seed only. */
export interface Scheduler {
  /** The virtual clock, ms. */
  now(): number;
  /** Resolves when it is this process's turn; never, when it is killed before. */
  step(process: Process): Promise<void>;
  /** Lets steps happen until `done`, calling `between` before each. Throws when nothing can go on, or after `limit` steps. */
  run(options: {
    readonly done: () => boolean;
    readonly between: () => void;
    readonly limit: number;
  }): Promise<void>;
  /** Moves the clock on. */
  pass(ms: number): void;
}

/** Everything that can go on without another step has gone on. */
const drained = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createScheduler = (random: () => number, start: number): Scheduler => {
  let now = start;
  let waiting: Step[] = [];
  return {
    now: () => now,
    step: (process) =>
      new Promise((resolve) => {
        if (process.alive) waiting.push({ process, go: resolve });
      }),
    async run({ done, between, limit }) {
      for (let n = 0; n < limit; n++) {
        await drained();
        if (done()) return;
        between();
        waiting = waiting.filter(({ process }) => process.alive);
        const ready = waiting.filter(({ process }) => process.pausedUntil <= now);
        const next = ready[Math.floor(random() * ready.length)];
        if (next === undefined) {
          now += 50;
          continue;
        }
        waiting.splice(waiting.indexOf(next), 1);
        now += Math.floor(random() * 3);
        next.go();
      }
      throw new Error(`The simulation did not come to an end within ${limit} steps.`);
    },
    pass(ms) {
      now += ms;
    },
  };
};

/** A scheduler that lets everyone go on at once, in the order they come. */
export const eagerScheduler: Scheduler = {
  now: () => 0,
  step: drained,
  run: () => Promise.reject(new Error('Nothing waits here.')),
  pass: () => undefined,
};
