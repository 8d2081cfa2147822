import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Passage } from '@sluice/model';

/** What the workflows did at one event. */
export interface TraceWrite {
  /** Place of the event in the log. */
  readonly seq: number;
  readonly lead: string;
  readonly passages: readonly Passage[];
}

/** Traces of events `firstSeq` to `lastSeq`, as stored; of the events between not every one need have any. */
export interface TraceBlock {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly data: Buffer;
}

type Entry = readonly [seq: number, passages: readonly unknown[]];

const eventsPerBlock = 256;

/* By position, not by name: half the text to write and to compress. */
type Packed = readonly [
  run: Passage['run'],
  workflow: Passage['workflow'],
  version: Passage['version'],
  event: Passage['event'],
  eventType: Passage['eventType'],
  at: Passage['at'],
  steps: Passage['steps'],
  values: Passage['values'],
  outcome: Passage['outcome'],
  error: Passage['error'],
];

const packed = (p: Passage): Packed => [
  p.run,
  p.workflow,
  p.version,
  p.event,
  p.eventType,
  p.at,
  p.steps,
  p.values,
  p.outcome,
  p.error,
];

const unpacked = (stored: Packed): Passage => {
  const [run, workflow, version, event, eventType, at, steps, values, outcome, error] = stored;
  return { run, workflow, version, event, eventType, at, steps, values, outcome, error };
};

/* Blocks written before there were any hold their passages by name, uncompressed. */
const passageOf = (stored: unknown): Passage =>
  Array.isArray(stored) ? unpacked(stored as Packed & unknown[]) : (stored as Passage);

const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

const compressed = (entries: readonly Entry[]): TraceBlock => ({
  firstSeq: entries[0]?.[0] ?? 0,
  lastSeq: entries.at(-1)?.[0] ?? 0,
  data: zstdCompressSync(JSON.stringify(entries)),
});

const entriesOf = (data: Uint8Array): readonly Entry[] => {
  const text = magic.equals(data.subarray(0, 4)) ? zstdDecompressSync(data) : Buffer.from(data);
  return JSON.parse(text.toString('utf8'));
};

/** Traces in blocks of up to 256 events, in the order of the log. */
export const traceBlocks = (traces: readonly TraceWrite[]): readonly TraceBlock[] => {
  const entries = traces
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, passages }): Entry => [seq, passages.map(packed)]);
  return Array.from({ length: Math.ceil(entries.length / eventsPerBlock) }, (_, n) =>
    compressed(entries.slice(n * eventsPerBlock, (n + 1) * eventsPerBlock)),
  );
};

/** The passages a block holds of these events, by their place in the log. */
export const readTraceBlock = (
  data: Uint8Array,
  wanted: ReadonlySet<number>,
): readonly (readonly [seq: number, passages: readonly Passage[]])[] =>
  entriesOf(data).flatMap(([seq, passages]) =>
    wanted.has(seq) ? [[seq, passages.map(passageOf)] as const] : [],
  );

/** The block without these events; null when nothing is left of it, itself when none of them was in it. */
export const withoutEvents = <B extends { readonly data: Uint8Array }>(
  block: B,
  seqs: ReadonlySet<number>,
): B | TraceBlock | null => {
  const entries = entriesOf(block.data);
  const left = entries.filter(([seq]) => !seqs.has(seq));
  if (left.length === entries.length) return block;
  return left.length === 0 ? null : compressed(left);
};
