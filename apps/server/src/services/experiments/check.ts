import { parse } from '@sluice/logic';
import { checkRule, type Diagnostic, type ExperimentPhase, holdsPast, pointer, problem } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { ExperimentOutcome } from '@sluice/store';
import { Problem } from '../../http/problem.ts';
import { detailOf } from '../../http/validators.ts';
import type { Services } from '../context.ts';
import { publishWorkflow } from '../publish.ts';
import { workspaceOf } from '../settings.ts';
import { workflowOf } from '../workflows.ts';

/** What can change while an experiment runs, as it is asked for. */
export interface Terms {
  readonly arms: readonly { readonly version: number | null; readonly weight: number }[];
  readonly holdout?: number;
  readonly eligibility?: Json;
  readonly entrants?: 'new' | 'all';
}

type Needs = Pick<Services, 'store' | 'registry' | 'clock'>;

const refuse = (diagnostics: readonly Diagnostic[]): void => {
  if (diagnostics.length > 0) throw new Problem('experiment.invalid', detailOf(diagnostics), { diagnostics });
};

const bad = (path: string, words: string): Diagnostic => problem('experiment.invalid', path, words);

/**
 * The phase these terms make, each arm under its letter; an arm of the draft makes a version that is not live. Throws
 * `experiment.invalid` with what is wrong.
 */
export const phaseOf = async (
  services: Needs,
  { workflow, terms, by }: { readonly workflow: string; readonly terms: Terms; readonly by: string | null },
): Promise<Omit<ExperimentPhase, 'phase'>> => {
  const { arms, holdout = 0, eligibility = null, entrants = 'new' } = terms;
  const { publishedVersion } = await workflowOf(services, workflow);
  const sum = arms.reduce((all, { weight }) => all + weight, holdout);
  const rule = eligibility === null ? [] : checkRule(eligibility, { path: '/eligibility' });
  const found = await Promise.all(
    arms.map(({ version }) => (version === null ? true : services.store.versions.get(workflow, version))),
  );
  refuse([
    ...(publishedVersion === null
      ? [bad('/workflow', 'The workflow is not live: publish it, so that leads come in.')]
      : []),
    ...(sum > 100 + 1e-9
      ? [bad('/arms', `The arms and the holdout make ${sum} %; they may make 100 % at most.`)]
      : []),
    ...(arms.every(({ weight }) => weight === 0) ? [bad('/arms', 'No arm takes anybody in.')] : []),
    ...found.flatMap((version, n) =>
      version === null
        ? [bad(pointer('arms', n, 'version'), `The workflow has no version ${arms[n]?.version}.`)]
        : [],
    ),
    ...sameTwice(arms),
    ...rule.filter(({ severity }) => severity === 'error'),
    ...(rule.length === 0 && holdsPast(parse(eligibility).tree)
      ? [
          bad(
            '/eligibility',
            'Who is eligible may not depend on what a lead did; ask for that in the workflow itself.',
          ),
        ]
      : []),
  ]);
  const made: ExperimentPhase['arms'][number][] = [];
  for (const [n, { version, weight }] of arms.entries())
    made.push({ key: 'abcd'.charAt(n), version: version ?? (await ofDraft(services, workflow, by)), weight });
  return { arms: made, holdout, eligibility, entrants };
};

const sameTwice = (arms: Terms['arms']): readonly Diagnostic[] =>
  new Set(arms.map(({ version }) => version)).size < arms.length
    ? [bad('/arms', 'Two arms are the same version: there is nothing to compare.')]
    : [];

/** The draft as a version nobody meets but the leads of its arm. */
const ofDraft = async (services: Needs, id: string, by: string | null): Promise<number> =>
  (
    await publishWorkflow(services, {
      id,
      inFlight: 'finish',
      note: 'Made for an experiment',
      by,
      live: false,
    })
  ).version;

/** Throws `experiment.invalid` where the outcome is no stage of the workspace. */
export const checkOutcome = async (
  services: Pick<Services, 'store'>,
  { kind, stage }: ExperimentOutcome,
): Promise<void> => {
  const { stages } = await workspaceOf(services);
  const known = stages.some(({ id }) => id === stage);
  if (kind === 'stage' && !known)
    refuse([bad('/outcome/stage', `${JSON.stringify(stage)} is no stage of the workspace.`)]);
  if (kind === 'value' && stage !== null)
    refuse([bad('/outcome/stage', 'The worth of deals has no stage: leave it null.')]);
};
