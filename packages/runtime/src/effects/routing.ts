import type { Rep, Workspace } from '@sluice/model';
import type { HandoffRequest, JsonObject, Rule } from '@sluice/sdk';
import type { Repositories, StoredEffect } from '@sluice/store';

/** Evaluates a JSON-logic rule on rule data. */
export type EvaluateRule = (rule: Rule, data: JsonObject) => unknown;

/** The active reps of the first territory the lead is in that has any. */
const ofTerritory = (workspace: Workspace, evaluate: EvaluateRule, data: JsonObject): readonly Rep[] => {
  for (const territory of workspace.territories) {
    if (evaluate(territory.rule, data) !== true) continue;
    const reps = workspace.reps.filter((rep) => rep.active && rep.territories.includes(territory.id));
    if (reps.length > 0) return reps;
  }
  return [];
};

/**
 * Chooses the rep: the one named, the next in turn of the lead's territory, or
 * the next in turn of all. A territory without active reps falls back to all;
 * null only where no rep is active.
 */
export const chooseRep = async (
  tx: Repositories,
  input: {
    readonly workspace: Workspace;
    readonly routing: HandoffRequest['routing'];
    readonly subject: StoredEffect['subject'];
    readonly evaluate: EvaluateRule;
  },
): Promise<Rep | null> => {
  const { workspace, routing, subject } = input;
  const active = workspace.reps.filter((rep) => rep.active);
  if (typeof routing === 'object') return active.find((rep) => rep.id === routing.rep) ?? null;
  const data: JsonObject = { lead: { id: subject.id, email: subject.email, traits: subject.traits } };
  const local = routing === 'territory' ? ofTerritory(workspace, input.evaluate, data) : [];
  const among = local.length > 0 ? local : active;
  const id = await tx.handoffs.nextInTurn(
    `handoff:${among.map((rep) => rep.id).join(',')}`,
    among.map((rep) => rep.id),
  );
  return among.find((rep) => rep.id === id) ?? null;
};
