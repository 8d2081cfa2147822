import {
  type DocumentNode,
  equalJson,
  segmentsIn,
  type WorkflowDocument,
  type Workspace,
} from '@sluice/model';
import type { StoredLead, StoredWorkflow } from '@sluice/store';
import type { Services } from './context.ts';
import { judgeByRule } from './judged-rule.ts';
import { workspaceOf } from './settings.ts';

type Json = DocumentNode['config'][string];
type Segment = Workspace['segments'][number];

/** A place a segment stands at: a step of a workflow, its goal or exit, another segment, a territory. */
export interface SegmentUse {
  readonly in: 'workflow' | 'segment' | 'territory';
  readonly id: string;
  readonly name: string;
  readonly node: string | null;
  readonly title: string | null;
  /** Is it in what runs now, in the draft, or in both? */
  readonly live: boolean;
  readonly draft: boolean;
}

/** Does it stand anywhere in this JSON, by name or word for word? */
const holds = (value: Json, { id, rule }: Segment): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && 'segment' in value && Object.keys(value).length === 1) {
    const named = value.segment;
    if (named === id || (Array.isArray(named) && named[0] === id)) return true;
  }
  if (equalJson(value, rule)) return true;
  return Object.values(value).some((below) => holds(below, { id, name: '', rule }));
};

const placesIn = (
  { nodes, settings }: WorkflowDocument,
  segment: Segment,
): readonly { readonly node: string | null; readonly title: string | null }[] => [
  ...nodes
    .filter(({ config }) => holds(config, segment))
    .map(({ id, title }) => ({ node: id, title: title ?? null })),
  ...(['goal', 'exit'] as const)
    .filter((key) => holds(settings[key], segment))
    .map((key) => ({ node: null, title: key })),
];

const inWorkflow = (
  { id, name, document, publishedGraph }: StoredWorkflow,
  segment: Segment,
): readonly SegmentUse[] => {
  const draft = placesIn(document, segment);
  const live = publishedGraph === null ? [] : placesIn(publishedGraph, segment);
  const at = ({ node, title }: (typeof draft)[number]): string => `${node} ${node === null ? title : ''}`;
  const all = new Map([...live, ...draft].map((place) => [at(place), place]));
  return [...all].map(([key, place]) => ({
    in: 'workflow' as const,
    id,
    name,
    ...place,
    live: live.some((other) => at(other) === key),
    draft: draft.some((other) => at(other) === key),
  }));
};

const usesOf = (
  segment: Segment,
  { workspace, workflows }: { readonly workspace: Workspace; readonly workflows: readonly StoredWorkflow[] },
): readonly SegmentUse[] => [
  ...workflows.flatMap((workflow) => inWorkflow(workflow, segment)),
  ...(['segments', 'territories'] as const).flatMap((list) =>
    workspace[list]
      .filter(({ rule }) => segmentsIn(rule).includes(segment.id))
      .map(({ id, name }) => ({
        in: list === 'segments' ? ('segment' as const) : ('territory' as const),
        id,
        name,
        node: null,
        title: null,
        live: false,
        draft: true,
      })),
  ),
];

const leadsSeen = 500;
const shown = 3;

/** Every segment with the places it is used at and how many of the last 500 leads are in it. */
export const segmentUses = async (services: Pick<Services, 'store' | 'registry'>) => {
  const workspace = await workspaceOf(services);
  const workflows = await services.store.workflows.list();
  const items = [];
  for (const segment of workspace.segments) {
    const { judged } = await judgeByRule(services, { rule: segment.rule, workspace, leads: leadsSeen });
    items.push({
      id: segment.id,
      of: judged.length,
      matched: judged.filter(({ failed }) => failed.length === 0).length,
      uses: usesOf(segment, { workspace, workflows }),
    });
  }
  return items;
};

const sample = ({ id, email, name }: StoredLead) => ({ id, email, name });

/** Whom a changed segment would take in and leave out, of the last 500 leads. */
export const previewSegment = async (
  services: Pick<Services, 'store' | 'registry'>,
  changed: { readonly id: string; readonly rule: Segment['rule'] },
) => {
  const workspace = await workspaceOf(services);
  const before = workspace.segments.find(({ id }) => id === changed.id)?.rule ?? false;
  const after = {
    ...workspace,
    segments: workspace.segments.map((segment) =>
      segment.id === changed.id ? { ...segment, rule: changed.rule } : segment,
    ),
  };
  const was = await judgeByRule(services, { rule: before, workspace, leads: leadsSeen });
  const will = await judgeByRule(services, { rule: changed.rule, workspace: after, leads: leadsSeen });
  const inside = new Set(was.judged.filter(({ failed }) => failed.length === 0).map(({ lead }) => lead.id));
  const enters = will.judged.filter(({ lead, failed }) => failed.length === 0 && !inside.has(lead.id));
  const leaves = will.judged.filter(({ lead, failed }) => failed.length > 0 && inside.has(lead.id));
  return {
    of: will.judged.length,
    before: inside.size,
    after: will.judged.filter(({ failed }) => failed.length === 0).length,
    enters: enters.length,
    leaves: leaves.length,
    entering: enters.slice(0, shown).map(({ lead }) => sample(lead)),
    leaving: leaves.slice(0, shown).map(({ lead }) => sample(lead)),
    diagnostics: will.diagnostics,
  };
};
