import type { Diagnostic } from '../diagnostic.ts';
import { problem } from '../problem.ts';
import { highestTotal } from '../scores/highest-total.ts';
import { bandOf } from '../scores/score-of.ts';
import type { ScoringModel } from '../scoring-model.ts';

/** What a scoring model says that nobody can mean; paths start at the model. */
export function checkScoring(model: ScoringModel): readonly Diagnostic[] {
  return [...checkGroups(model), ...checkBands(model), ...checkReach(model), ...checkHandoff(model)];
}

function checkGroups({ groups, normalise }: ScoringModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  groups.forEach((group, index) => {
    const path = `/groups/${index}`;
    if (seen.has(group.id))
      found.push(problem('scoring.duplicate-id', `${path}/id`, `Two groups are called “${group.id}”.`));
    seen.add(group.id);
    if (normalise === 'weighted' && (group.cap === null || group.cap <= 0)) {
      found.push(
        problem(
          'scoring.no-cap',
          `${path}/cap`,
          `“${group.name}” needs a cap above 0: a weighted score divides by it.`,
        ),
      );
    }
    if (group.weight < 0) {
      found.push(problem('scoring.bad-weight', `${path}/weight`, `“${group.name}” has a weight below 0.`));
    }
    const floor = group.floor ?? null;
    if (floor !== null && group.cap !== null && floor >= group.cap) {
      const words = `“${group.name}” counts at least ${floor} and at most ${group.cap} points.`;
      found.push(problem('scoring.bad-floor', `${path}/floor`, words));
    }
  });
  return found;
}

function checkBands({ bands }: ScoringModel): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  bands.forEach((band, index) => {
    if (seen.has(band.id)) {
      found.push(problem('scoring.duplicate-id', `/bands/${index}/id`, `Two bands are called “${band.id}”.`));
    }
    seen.add(band.id);
    const next = bands[index + 1];
    if (next && band.to !== next.from) {
      const words = `“${band.name}” ends at ${band.to ?? 'no limit'}, “${next.name}” begins at ${next.from ?? 'no limit'}.`;
      found.push(problem('scoring.bands-do-not-meet', `/bands/${index}/to`, words, { severity: 'warning' }));
    }
  });
  return found;
}

/** Bands that begin above the highest total there can be. */
function checkReach(model: ScoringModel): Diagnostic[] {
  const most = highestTotal(model);
  return model.bands.flatMap(({ name, from }, index) => {
    if (from === null || from <= most) return [];
    const words = `No lead can reach “${name}”: it begins at ${from}, and the highest score there can be is ${most}.`;
    return [problem('scoring.unreachable-band', `/bands/${index}/from`, words, { severity: 'warning' })];
  });
}

/** D3: the gate for handoff may lie inside a band; then the band's name promises what the gate refuses. */
function checkHandoff({ bands, handoffThreshold }: ScoringModel): Diagnostic[] {
  const band = bandOf(bands, handoffThreshold);
  if (band === undefined || band.from === handoffThreshold) return [];
  const words = `Handoff begins at ${handoffThreshold}, inside “${band.name}” (${band.from ?? '…'} to ${band.to ?? '…'}): some “${band.name}” leads go to sales and some do not.`;
  return [problem('scoring.handoff-inside-band', '/handoffThreshold', words, { severity: 'warning' })];
}
