import type { DemoEvent } from './journey.ts';
import { journey } from './journey.ts';
import { type Person, person } from './people.ts';
import { seeded } from './random.ts';
import { salesVerdict } from './sales.ts';

const day = 86_400_000;

/** What the demo company needs of the product it lives in: only what any client could do. */
export interface DemoHost {
  /** Appends events; gives back when they are committed. */
  append(events: readonly DemoEvent[]): Promise<void>;
  /** Gives back when every event is judged and every effect done. */
  settled(): Promise<void>;
  /** Handoffs of demo leads that nobody has answered yet. */
  openHandoffs(): Promise<
    readonly { readonly id: string; readonly email: string; readonly createdAt: number }[]
  >;
  /** A rep's answer at an instant of the past. */
  answer(
    handoff: string,
    verdict: { readonly accepted: boolean; readonly reason: string; readonly at: number },
  ): Promise<void>;
}

/** How large the company is and where in time it stands. */
export interface DemoOptions {
  /** Now, in ms; history ends here. */
  readonly now: number;
  readonly leads: number;
  readonly days: number;
  readonly seed: number;
  /** Told the share that is done, 0–1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Lives the history of a made-up company day by day: people act, the product
 * judges them, sales answers what it was handed, deals follow.
 */
export const loadDemo = async (host: DemoHost, options: DemoOptions): Promise<void> => {
  const random = seeded(options.seed);
  const begin = options.now - options.days * day;
  const people = Array.from({ length: options.leads }, (_, index) => person(random, index));
  const byEmail = new Map<string, Person>(people.map((who) => [who.email, who]));
  const pending: DemoEvent[] = people.flatMap((who) =>
    journey(random, who, { from: begin, until: options.now }),
  );
  const answers: { handoff: string; accepted: boolean; reason: string; at: number }[] = [];
  const seen = new Set<string>();

  for (let today = 0; today < options.days && !options.signal.aborted; today += 1) {
    const until = begin + (today + 1) * day;
    const due = pending.filter(({ occurredAt }) => occurredAt >= until - day && occurredAt < until);
    due.sort((a, b) => a.occurredAt - b.occurredAt);
    if (due.length > 0) await host.append(due);
    await host.settled();
    for (const { id, email, createdAt } of await host.openHandoffs()) {
      const who = byEmail.get(email);
      if (who === undefined || seen.has(id)) continue;
      seen.add(id);
      const verdict = salesVerdict(random, who, createdAt);
      if (verdict === null) continue;
      answers.push({ handoff: id, accepted: verdict.accepted, reason: verdict.reason, at: verdict.at });
      pending.push(...verdict.deal.filter(({ occurredAt }) => occurredAt < options.now));
    }
    for (const answer of answers.splice(0)) {
      if (answer.at < until) await host.answer(answer.handoff, answer);
      else if (answer.at < options.now) answers.push(answer);
    }
    options.onProgress((today + 1) / options.days);
  }
  await host.settled();
};
