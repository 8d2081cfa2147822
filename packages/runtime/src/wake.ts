/** Lets one loop sleep until there is work. */
export interface Wake {
  /** Ends the sleep under way, or the next one at once. */
  wake(): void;
  /** Sleeps until woken, at most `ms`. */
  sleep(ms: number): Promise<void>;
}

export const createWake = (): Wake => {
  let woken = false;
  let end: (() => void) | null = null;
  return {
    wake() {
      woken = true;
      end?.();
    },
    async sleep(ms) {
      if (!woken)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      end = null;
      woken = false;
    },
  };
};

/** Plain pause. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
