/** Every card has one size, so that nothing waits for measuring. */
export const nodeSize = { width: 248, height: 92 } as const;

/** Distances the layout keeps. */
export const gap = { x: 48, y: 68 } as const;

/** Diameter of a port's dot. */
export const handleSize = 12;

/** Centre of the nth of `count` ports along the lower edge. */
export const portX = (index: number, count: number): number => (nodeSize.width * (index + 1)) / (count + 1);
