import type { NodeTypeRegistry } from '@sluice/engine';
import type { ActionNode } from '@sluice/sdk';
import type { Store } from '@sluice/store';
import { type Destination, destinationOf } from './destination.ts';

const atOnce = 500;
const lookAgainMs = 5_000;

const actionsOf = (types: NodeTypeRegistry['types']): ReadonlyMap<string, ActionNode> => {
  const actions = new Map<string, ActionNode>();
  for (const [type, { definition }] of types) if (definition.kind === 'action') actions.set(type, definition);
  return actions;
};

/** Gives new effects their destination, and parks those whose plugin is not installed until it is. */
export const createAddressing = (options: {
  readonly store: Store;
  readonly registry: NodeTypeRegistry;
  readonly smtp: boolean;
}) => {
  const { store, registry } = options;
  const known = new Set<string>();
  let seen: NodeTypeRegistry['types'] | null = null;
  let actions: ReadonlyMap<string, ActionNode> = new Map();
  let types: readonly string[] = [];
  let lookAgainAt = Number.NEGATIVE_INFINITY;

  /** Plugins come and go while the process runs. */
  const look = (): boolean => {
    if (seen === registry.types) return false;
    seen = registry.types;
    actions = actionsOf(seen);
    types = [...actions.keys()];
    return true;
  };
  look();
  let changed = true;

  return {
    /** The types this process can do now. */
    types: () => types,
    /** To be called before claiming; `monotonicNow` in ms. */
    async tick(monotonicNow: number): Promise<void> {
      changed = look() || changed;
      if (changed || monotonicNow >= lookAgainAt) {
        if (changed) await store.effects.park(types);
        changed = false;
        await store.effects.unpark(types);
        lookAgainAt = monotonicNow + lookAgainMs;
      }
      for (;;) {
        const effects = await store.effects.unaddressed(atOnce);
        if (effects.length === 0) return;
        const found = effects.map((effect) => {
          const node = actions.get(effect.type);
          return {
            key: effect.key,
            to: node === undefined ? null : destinationOf(effect, { node, smtp: options.smtp }),
          };
        });
        const fresh = new Map<string, Destination>();
        for (const { to } of found) if (to !== null && !known.has(to.name)) fresh.set(to.name, to);
        await store.destinations.ensure([...fresh.values()]);
        for (const name of fresh.keys()) known.add(name);
        await store.effects.address(found.map(({ key, to }) => ({ key, destination: to?.name ?? null })));
        if (effects.length < atOnce) return;
      }
    },
  };
};
