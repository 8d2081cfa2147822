import { Type } from 'typebox';
import { instant, map, nullable, object, page, uuid, words } from './shape.ts';

const count = Type.Integer({ minimum: 0 });
const scored = object({ total: nullable(Type.Number()), band: nullable(Type.String()) });

/** Who crosses which line by a changed scoring model. */
export const RescoreFindings = object(
  {
    changed: Type.Integer({ description: 'Leads whose total or band differs.' }),
    handoff: object({ up: count, down: count }, { description: 'Leads that pass the handoff threshold.' }),
    bands: map(count),
    leads: Type.Array(
      object({
        id: uuid(),
        email: nullable(Type.String()),
        from: scored,
        to: scored,
        handoff: nullable(words(['up', 'down'])),
      }),
      { description: 'Some of those that cross a line.' },
    ),
  },
  { title: 'RescoreFindings' },
);

/** A walk over all leads, done in the time live events leave. */
export const Sweep = object(
  {
    id: uuid(),
    kind: words(['fill', 'rescore-preview', 'rescore'], {
      description:
        '`fill`: new counters are filled from the log. `rescore-preview`: what a scoring model would change. `rescore`: leads follow a changed scoring model.',
    }),
    status: words(['running', 'done', 'replaced']),
    workflow: nullable(uuid({ description: 'The workflow whose publication asked for it.' })),
    leads: Type.Integer({ description: 'Leads there were when it began.' }),
    walked: Type.Integer({ description: 'Leads done so far.' }),
    events: Type.Integer({ description: 'Events read so far.' }),
    eventsExpected: nullable(Type.Integer({ description: 'Events it was said to read.' })),
    changed: Type.Integer(),
    requestedBy: nullable(Type.String()),
    createdAt: instant(),
    finishedAt: nullable(instant()),
    findings: nullable(RescoreFindings),
  },
  { title: 'Sweep' },
);

export const SweepPage = page(Sweep);

/** What counting something new of the past costs, before it is done. */
export const PastCost = object(
  {
    counters: Type.Integer({ description: 'Questions to the past no version asked before.' }),
    leads: Type.Integer({ description: 'Leads that are walked.' }),
    events: Type.Integer({ description: 'Events that are read.' }),
    seconds: Type.Integer({ description: 'About how long it takes, beside live events.' }),
    measured: Type.Boolean({
      description: 'The time rests on the last fills of this server, not on a usual figure.',
    }),
  },
  { title: 'PastCost' },
);
