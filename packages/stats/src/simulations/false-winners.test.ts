import { describe, expect, test } from 'vitest';
import type { TwoArmCounts } from '../experiment/arm.ts';
import { asymptoticConfidenceSequence } from '../experiment/asymptotic-confidence-sequence.ts';
import { gatedSequentialTest } from '../experiment/gated-sequential-test.ts';
import { type DatedLead, maturityGate } from '../experiment/maturity-gate.ts';
import { addStrata } from '../experiment/strata.ts';
import { twoProportionZ } from '../experiment/two-proportion-z.ts';
import { seededRandom } from '../testing/random.ts';

/** Each simulation takes about a second alone; the limit is for loaded machines. */
const TIME_LIMIT = 30_000;
const alpha = 0.05;

type Counts = { -readonly [K in keyof TwoArmCounts]: TwoArmCounts[K] };

function noCounts(): Counts {
  return { conversionsA: 0, nA: 0, conversionsB: 0, nB: 0 };
}

function addLead(counts: Counts, lead: { inB: boolean; converts: boolean }): void {
  if (lead.inB) {
    counts.nB += 1;
    if (lead.converts) counts.conversionsB += 1;
  } else {
    counts.nA += 1;
    if (lead.converts) counts.conversionsA += 1;
  }
}

function zTestDeclares(counts: TwoArmCounts): boolean {
  return (twoProportionZ({ ...counts, alpha }).pTwoSided ?? 1) <= alpha;
}

/**
 * Share of runs, arms being equal, in which each rule declares a winner at any of its looks. `stages` run one after
 * the other; a rule sees the counts of each stage so far.
 */
function falseWinnerShares<Rule extends string>(
  stages: readonly { leads: number; shareB: number; rate: number }[],
  rules: Record<Rule, (phases: readonly TwoArmCounts[]) => boolean>,
  options: { runs: number; lookEvery: number; seed: number },
): Map<string, number> {
  const random = seededRandom(options.seed);
  const entries = Object.entries<(phases: readonly TwoArmCounts[]) => boolean>(rules);
  const wins = new Map(entries.map(([name]) => [name, 0]));
  for (let run = 0; run < options.runs; run += 1) {
    const undecided = new Map(entries);
    const phases: Counts[] = [];
    let seen = 0;
    for (const { leads, shareB, rate } of stages) {
      const phase = noCounts();
      phases.push(phase);
      for (let lead = 0; lead < leads; lead += 1) {
        addLead(phase, { inB: random() < shareB, converts: random() < rate });
        seen += 1;
        if (seen % options.lookEvery !== 0) continue;
        for (const [name, declares] of undecided) {
          if (!declares(phases)) continue;
          wins.set(name, (wins.get(name) ?? 0) + 1);
          undecided.delete(name);
        }
      }
    }
  }
  return new Map([...wins].map(([name, count]) => [name, count / options.runs]));
}

describe('experiments without a difference', () => {
  test(
    'looked at every 20 leads, the z-test declares a winner in a quarter of runs, the gated sequence in at most 5 %',
    () => {
      const shares = falseWinnerShares(
        [{ leads: 4000, shareB: 0.5, rate: 0.1 }],
        {
          naive: (phases) => zTestDeclares(addStrata(phases)),
          ours: (phases) => gatedSequentialTest({ phases, alpha, nStar: 4000 }).winner !== null,
        },
        { runs: 2000, lookEvery: 20, seed: 20_260 },
      );
      expect(shares.get('naive')).toBeGreaterThanOrEqual(0.25);
      expect(shares.get('ours')).toBeLessThanOrEqual(0.05);
    },
    TIME_LIMIT,
  );

  test(
    'split 90/10 at a rate of 2 %, the unpooled and ungated sequence fails and the gated one holds',
    () => {
      const shares = falseWinnerShares(
        [{ leads: 4000, shareB: 0.1, rate: 0.02 }],
        {
          unpooled: (phases) =>
            (asymptoticConfidenceSequence({ ...addStrata(phases), alpha, nStar: 4000 }).p ?? 1) <= alpha,
          ours: (phases) => gatedSequentialTest({ phases, alpha, nStar: 4000 }).winner !== null,
        },
        { runs: 2000, lookEvery: 20, seed: 20_261 },
      );
      expect(shares.get('unpooled')).toBeGreaterThanOrEqual(0.25);
      expect(shares.get('ours')).toBeLessThanOrEqual(0.05);
    },
    TIME_LIMIT,
  );

  test(
    'ramped from 10 % to 50 % while the base rate moves from 4 % to 13 %, only stratified phases are safe',
    () => {
      const test = (phases: readonly TwoArmCounts[]) =>
        gatedSequentialTest({ phases, alpha, nStar: 9000 }).winner !== null;
      const shares = falseWinnerShares(
        [
          { leads: 3600, shareB: 0.1, rate: 0.04 },
          { leads: 5400, shareB: 0.5, rate: 0.13 },
        ],
        { pooled: (phases) => test([addStrata(phases)]), ours: test },
        { runs: 2000, lookEvery: 100, seed: 20_262 },
      );
      expect(shares.get('pooled')).toBeGreaterThanOrEqual(0.99);
      expect(shares.get('ours')).toBeLessThanOrEqual(0.05);
    },
    TIME_LIMIT,
  );

  test(
    'with delayed conversions after a ramp, "converted so far" is wrong and matured leads are right',
    () => {
      const random = seededRandom(20_263);
      const runs = 2000;
      let soFarWrong = 0;
      let maturedWrong = 0;
      for (let run = 0; run < runs; run += 1) {
        const arms: Record<'A' | 'B', DatedLead[]> = { A: [], B: [] };
        for (let lead = 0; lead < 4800; lead += 1) {
          const contactDay = Math.floor(lead / 40);
          const arm = random() < (contactDay < 80 ? 0.1 : 0.5) ? 'B' : 'A';
          const delay = Math.floor(-30 * Math.log(1 - random()));
          arms[arm].push({ contactDay, outcomeDay: random() < 0.15 ? contactDay + delay : null });
        }
        const [a, b] = [arms.A, arms.B].map((leads) => maturityGate({ leads, asOfDay: 119, windowDays: 21 }));
        if (a === undefined || b === undefined) throw new Error('two arms give two results');
        const soFar = (gate: typeof a) =>
          gate.maturedConverted + gate.maturedConvertedLaterThanWindow + gate.immatureConvertedSoFar;
        const declares = (conversionsA: number, nA: number, conversionsB: number, nB: number) =>
          zTestDeclares({ conversionsA, nA, conversionsB, nB });
        if (declares(soFar(a), arms.A.length, soFar(b), arms.B.length)) soFarWrong += 1;
        if (declares(a.maturedConverted, a.matured, b.maturedConverted, b.matured)) maturedWrong += 1;
      }
      expect(soFarWrong / runs).toBeGreaterThanOrEqual(0.37);
      expect(maturedWrong / runs).toBeLessThanOrEqual(0.065);
      expect(maturedWrong / runs).toBeGreaterThanOrEqual(0.035);
    },
    TIME_LIMIT,
  );
});
