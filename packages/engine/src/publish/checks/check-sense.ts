import type { Diagnostic } from '@sluice/model';
import type { PublishOptions } from '../../publication.ts';
import { checkCases } from './cases.ts';
import { checkConsent } from './consent.ts';
import { checkDeadBranches } from './dead-branches.ts';
import type { Flow } from './flow-facts.ts';
import { checkScoreLines } from './score-lines.ts';

/** What makes no sense about a workflow as a whole, though every node of it stands. */
export const checkSense = (
  flow: Flow,
  { registry, workspace }: Pick<PublishOptions, 'registry' | 'workspace'>,
): readonly Diagnostic[] =>
  [
    checkCases,
    checkDeadBranches,
    checkConsent(registry.types.has('core/rule')),
    checkScoreLines(workspace.scoring),
  ].flatMap((check) => check(flow));
