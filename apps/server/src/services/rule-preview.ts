import { parse, sentence } from '@sluice/logic';
import type { Counter } from '@sluice/model';
import type { StoredLead } from '@sluice/store';
import type { Services } from './context.ts';
import { judgeByRule } from './judged-rule.ts';
import { workspaceOf } from './settings.ts';

const leadsSeen = 500;
const shown = 3;

const sample = ({ id, email, name }: StoredLead) => ({ id, email, name });

/** Counts who of the last 500 leads matches a rule, and names three who do and three who just miss. */
export const previewRule = async (services: Pick<Services, 'store' | 'registry'>, rule: Counter['where']) => {
  const workspace = await workspaceOf(services);
  const { diagnostics, judged } = await judgeByRule(services, { rule, workspace, leads: leadsSeen });
  const matching = judged.filter(({ failed }) => failed.length === 0);
  const missing = judged
    .filter(({ failed }) => failed.length > 0)
    .sort((a, b) => a.failed.length - b.failed.length);
  const segmentLabel = (id: string): string =>
    workspace.segments.find((segment) => segment.id === id)?.name ?? id;
  return {
    of: judged.length,
    matched: matching.length,
    samples: matching.slice(0, shown).map(({ lead }) => sample(lead)),
    misses: missing.slice(0, shown).map(({ lead, failed }) => ({
      ...sample(lead),
      failed: failed.map(({ path }) => path),
      has: failed.flatMap(({ has }) => has),
    })),
    diagnostics,
    sentence: sentence(parse(rule).tree, { segmentLabel }),
  };
};
