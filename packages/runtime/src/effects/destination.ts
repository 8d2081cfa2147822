import { type ActionNode, capabilitiesOf } from '@sluice/sdk';
import type { BreakerSettings, DestinationDefaults, DestinationKind, UnaddressedEffect } from '@sluice/store';

/** Where an effect goes: what its limits and its breaker are kept under. */
export interface Destination {
  readonly name: string;
  readonly kind: DestinationKind;
}

/** What a destination may take, where nobody has set it otherwise on the Operations page. */
export const destinationDefaults: DestinationDefaults = {
  webhook: { atOnce: 8, perMinute: 1_200 },
  smtp: { atOnce: 4, perMinute: 600 },
  plugin: { atOnce: 8, perMinute: 1_200 },
  mailbox: { atOnce: 16, perMinute: 0 },
  handoff: { atOnce: 16, perMinute: 0 },
  demo: { atOnce: 16, perMinute: 0 },
};

/** Opens after 5 failures in a row, or when half of at least 20 attempts of a minute failed; pauses 5 s to 10 min. */
export const breakerDefaults: BreakerSettings = {
  failures: 5,
  share: 0.5,
  attempts: 20,
  windowMs: 60_000,
  pauseMs: 5_000,
  longestMs: 600_000,
};

const inside: ReadonlySet<string> = new Set(['smtp', 'mailbox', 'handoff', 'demo']);

const hostOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const { host, protocol } = new URL(url);
  if (host === '') return null;
  /* A host may be called like one of ours; with its port it is another name. */
  return inside.has(host) ? `${host}:${protocol === 'http:' ? 80 : 443}` : host;
};

/**
 * The destination of an effect: the host of its webhook, the mail server or the mailbox that stands in for it, the
 * handoffs, else the node type that does it (whose name has a slash, so it is never a host's).
 */
export const destinationOf = (
  effect: UnaddressedEffect,
  options: { readonly node: ActionNode; readonly smtp: boolean },
): Destination => {
  const can = new Set<string>(capabilitiesOf(options.node.capabilities));
  if (effect.demo) return { name: 'demo', kind: 'demo' };
  if (can.has('handoff')) return { name: 'handoff', kind: 'handoff' };
  const host = can.has('http') && effect.url !== null ? hostOf(effect.url) : null;
  if (host !== null) return { name: host.slice(0, 300), kind: 'webhook' };
  if (can.has('email') || can.has('notify'))
    return options.smtp ? { name: 'smtp', kind: 'smtp' } : { name: 'mailbox', kind: 'mailbox' };
  return { name: effect.type, kind: 'plugin' };
};
