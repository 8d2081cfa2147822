import type { EffectRequest, Rep } from '@sluice/model';
import type { Json, JsonObject, NamedRule, Rule } from '@sluice/sdk';

/** Who would get a hand-off. */
export interface RepChooser {
  /** Id of the rep; null where no rep is active. */
  readonly choose: (effect: Pick<EffectRequest, 'input' | 'subject'>) => string | null;
}

const isRecord = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Routes hand-offs as the host does (`chooseRep`), its turns counted apart from the real ones: the rep named, the
 * next in turn of the first territory the lead is in that has active reps, or the next in turn of all.
 */
export const repChooser = (options: {
  readonly reps: readonly Rep[];
  readonly territories: readonly NamedRule[];
  readonly evaluate: (rule: Rule, data: JsonObject) => unknown;
}): RepChooser => {
  const active = options.reps.filter((rep) => rep.active);
  const turns = new Map<string, number>();
  const ofTerritory = ({ id, email, traits }: EffectRequest['subject']): readonly Rep[] => {
    for (const territory of options.territories) {
      if (options.evaluate(territory.rule, { lead: { id, email, traits } }) !== true) continue;
      const reps = active.filter((rep) => rep.territories.includes(territory.id));
      if (reps.length > 0) return reps;
    }
    return [];
  };
  return {
    choose({ input, subject }) {
      const routing = isRecord(input) ? input.routing : undefined;
      if (routing !== undefined && isRecord(routing))
        return active.find(({ id }) => id === routing.rep)?.id ?? null;
      const local = routing === 'territory' ? ofTerritory(subject) : [];
      const among = local.length > 0 ? local : active;
      const key = among.map(({ id }) => id).join(',');
      const turn = turns.get(key) ?? 0;
      turns.set(key, turn + 1);
      return among[turn % Math.max(1, among.length)]?.id ?? null;
    },
  };
};
