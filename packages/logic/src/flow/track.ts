/** What one walk reads and writes: where it is to come by, and which way it went. Begins anew with `clear`. */
export class Track {
  /** One bit per node, 32 to a number: nodes the walk is to come by. After the walk, those it passed. */
  readonly ahead: Int32Array;
  /** The same for nodes that are not to be passed, whatever leads to them. */
  readonly closed: Int32Array;
  /** By node, the place of the port it left by; -1 for none. */
  readonly ports: Int16Array;
  /** Two numbers for each node passed: its index and the place of its port. */
  readonly trail: number[];
  /** How much of `trail` is written. */
  length = 0;
  /** Are all ports 0, as a walk finds them? */
  #clean = true;

  constructor(size: number) {
    const words = (size + 31) >> 5;
    this.ahead = new Int32Array(words);
    this.closed = new Int32Array(words);
    this.ports = new Int16Array(size);
    this.trail = new Array<number>(2 * size).fill(0);
  }

  clear(): void {
    const { ahead, closed } = this;
    for (let word = 0; word < ahead.length; word++) {
      ahead[word] = 0;
      closed[word] = 0;
    }
    if (!this.#clean) this.ports.fill(0);
    this.#clean = false;
    this.length = 0;
  }

  /** All nodes passed have been noted, so that no port is left over. */
  end(): void {
    this.#clean = true;
  }

  /** The walk is to come by this node. */
  reach(index: number): void {
    this.ahead[index >> 5] = (this.ahead[index >> 5] ?? 0) | (1 << (index & 31));
  }

  /** The walk is not to pass this node. */
  close(index: number): void {
    this.closed[index >> 5] = (this.closed[index >> 5] ?? 0) | (1 << (index & 31));
  }

  /** Notes a node that was passed. */
  note(index: number, port: number): void {
    this.trail[this.length] = index;
    this.trail[this.length + 1] = port;
    this.length += 2;
  }

  /** Notes the nodes passed of one part of the flow, in their order. */
  noteAll(part: number): void {
    const { ports, trail } = this;
    let { length } = this;
    for (let left = this.ahead[part] ?? 0; left !== 0; left &= left - 1) {
      const index = (part << 5) + 31 - Math.clz32(left & -left);
      trail[length] = index;
      trail[length + 1] = ports[index] ?? 0;
      ports[index] = 0;
      length += 2;
    }
    this.length = length;
  }
}
