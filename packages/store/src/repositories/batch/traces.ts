import { sql } from 'kysely';
import { type TraceWrite, traceBlocks } from '../../trace-block.ts';
import type { WriteKind } from './write-kind.ts';

/* All blocks go over as one binary value and are cut apart there. */
export const traceWrites: WriteKind<TraceWrite> = {
  lead: ({ lead }) => lead,
  statement: (traces) => {
    const blocks = traceBlocks(traces);
    const lengths = blocks.map(({ data }) => data.length);
    let next = 1;
    const starts = lengths.map((length) => {
      next += length;
      return next - length;
    });
    return sql`
      insert into trace_blocks (first_seq, last_seq, data)
      select first_seq, last_seq, substring(${Buffer.concat(blocks.map(({ data }) => data))}::bytea from start for length)
      from unnest(${blocks.map(({ firstSeq }) => firstSeq)}::bigint[], ${blocks.map(({ lastSeq }) => lastSeq)}::bigint[],
        ${starts}::int[], ${lengths}::int[]) as r(first_seq, last_seq, start, length)`;
  },
};
