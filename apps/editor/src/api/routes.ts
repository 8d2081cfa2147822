import type { components } from '@sluice/api';
import type { WorkflowVersion } from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';
import type {
  Checked,
  Counts,
  EventInput,
  Lead,
  NextTime,
  NodeTypeInfo,
  Page,
  PublishPreview,
  Rule,
  RulePreview,
  SegmentPreview,
  SegmentUses,
  Session,
  Settings,
  SimulatedStep,
  Sweep,
  VersionSummary,
  WhyNotAnswer,
  Workflow,
  WorkflowDiff,
  WorkflowDocument,
  WorkflowSummary,
  Workspace,
} from './types.ts';

/** What one route takes and answers. */
interface Route {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly answer: unknown;
}

type Schemas = components['schemas'];
type Id = { readonly id: string };
type Ok<T extends Route> = T;

/** The routes the shell, the workflow editor and the rule builder call. Pages add theirs by declaration merging. */
export interface Routes {
  'GET /v1/session': Ok<{ answer: Session }>;
  'GET /v1/workflows': Ok<{ answer: Page<WorkflowSummary> }>;
  'POST /v1/workflows': Ok<{ body: { name: string; document?: WorkflowDocument }; answer: Workflow }>;
  'GET /v1/workflows/{id}': Ok<{ params: Id; answer: Workflow }>;
  'PUT /v1/workflows/{id}/draft': Ok<{
    params: Id;
    body: { name: string; document: WorkflowDocument };
    answer: Workflow;
  }>;
  'DELETE /v1/workflows/{id}': Ok<{ params: Id; answer: null }>;
  'POST /v1/workflows/{id}/unpublish': Ok<{ params: Id; answer: Json }>;
  'PUT /v1/workflows/order': Ok<{ body: { ids: readonly string[] }; answer: Json }>;
  'POST /v1/check': Ok<{ body: { document: WorkflowDocument }; answer: Checked }>;
  'POST /v1/workflows/{id}/publish': Ok<{
    params: Id;
    body: { inFlight: 'finish' | 'move' | 'stop'; note?: string };
    answer: { version: number; hash: string };
  }>;
  'GET /v1/workflows/{id}/versions': Ok<{ params: Id; answer: Page<VersionSummary> }>;
  'GET /v1/workflows/{id}/diff': Ok<{
    params: Id;
    query: { from: string | number; to: string | number };
    answer: WorkflowDiff;
  }>;
  'POST /v1/workflows/{id}/versions/{n}/restore': Ok<{ params: Id & { n: number }; answer: Workflow }>;
  'GET /v1/workflows/{id}/publish-preview': Ok<{ params: Id; answer: PublishPreview }>;
  'GET /v1/workflows/{id}/counts': Ok<{ params: Id; query?: { hours?: number }; answer: Counts }>;
  'POST /v1/workflows/{id}/simulate': Ok<{
    params: Id;
    body: { document?: WorkflowDocument; lead: Json; events: readonly EventInput[]; until?: string };
    answer: { steps: readonly SimulatedStep[]; start: JsonObject | null };
  }>;
  'POST /v1/workflows/{id}/versions/{n}/rollback': Ok<{
    params: Id & { n: number };
    body: { inFlight: 'finish' | 'move' | 'stop'; note?: string };
    answer: { version: number; hash: string };
  }>;
  'GET /v1/workflows/{id}/versions/{n}': Ok<{
    params: Id & { n: number };
    answer: { version: number; graph: WorkflowDocument };
  }>;
  'GET /v1/workflows/{id}/comments': Ok<{
    params: Id;
    query?: { cursor?: string; limit?: number };
    answer: Page<Schemas['Comment']>;
  }>;
  'POST /v1/workflows/{id}/comments': Ok<{
    params: Id;
    body: { text: string; node?: string; parent?: string; mentions?: readonly string[] };
    answer: Schemas['Comment'];
  }>;
  'PUT /v1/comments/{id}': Ok<{
    params: Id;
    body: { text?: string; mentions?: readonly string[]; resolved?: boolean };
    answer: Schemas['Comment'];
  }>;
  'DELETE /v1/comments/{id}': Ok<{ params: Id; answer: null }>;
  'GET /v1/workflows/{id}/review': Ok<{ params: Id; answer: Schemas['Review'] }>;
  'POST /v1/workflows/{id}/review': Ok<{ params: Id; body: { note?: string }; answer: Schemas['Review'] }>;
  'POST /v1/workflows/{id}/review/decision': Ok<{
    params: Id;
    body: { decision: 'approve' | 'changes' | 'withdraw'; note?: string };
    answer: Schemas['Review'];
  }>;
  'GET /v1/activity': Ok<{
    query?: { workflow?: string; cursor?: string; limit?: number };
    answer: Page<Schemas['Activity']>;
  }>;
  'GET /v1/workflows/{id}/shares': Ok<{
    params: Id;
    answer: { readonly items: readonly Schemas['ShareLink'][] };
  }>;
  'POST /v1/workflows/{id}/shares': Ok<{
    params: Id;
    body: { shows: 'draft' | 'live' };
    answer: { readonly share: Schemas['ShareLink']; readonly token: string };
  }>;
  'DELETE /v1/shares/{id}': Ok<{ params: Id; answer: null }>;
  'GET /v1/shared/{token}': Ok<{ params: { token: string }; answer: Schemas['SharedWorkflow'] }>;
  'GET /v1/workflows/{id}/nodes/{node}/waiting': Ok<{
    params: Id & { node: string };
    query?: { cursor?: string; limit?: number };
    answer: Page<Schemas['WaitingLead']>;
  }>;
  'GET /v1/workflows/{id}/nodes/{node}/errors': Ok<{
    params: Id & { node: string };
    query?: { cursor?: string; limit?: number };
    answer: Page<Schemas['NodeError']>;
  }>;
  'GET /v1/users': Ok<{ answer: Page<{ id: string; name: string; email: string }> }>;
  'GET /v1/node-types': Ok<{ answer: Page<NodeTypeInfo> }>;
  'GET /v1/leads': Ok<{
    query?: {
      q?: string;
      email?: string;
      stage?: string;
      band?: string;
      owner?: string;
      sort?: 'score' | 'recent';
      limit?: number;
      cursor?: string;
    };
    answer: Page<Lead>;
  }>;
  'GET /v1/leads/{id}': Ok<{ params: Id; answer: Lead }>;
  'GET /v1/settings': Ok<{ answer: Settings }>;
  'GET /v1/sweeps': Ok<{ answer: Page<Sweep> }>;
  'GET /v1/sweeps/{id}': Ok<{ params: Id; answer: Sweep }>;
  'POST /v1/settings/scoring/preview': Ok<{ body: { scoring: Workspace['scoring'] }; answer: Sweep }>;
  'PUT /v1/settings': Ok<{ body: { workspace: Workspace }; answer: Settings }>;
  'POST /v1/rules/next-time': Ok<{ body: { node: Json }; answer: NextTime }>;
  'GET /v1/workflows/{id}/draft/program': Ok<{
    params: Id;
    answer: { revision: number; version: WorkflowVersion | null };
  }>;
  'POST /v1/leads/{id}/why-not': Ok<{
    params: Id;
    body: { workflow: string; version: number; node: string; event?: string };
    answer: { whyNot: WhyNotAnswer | null };
  }>;
  'GET /v1/fields/samples': Ok<{
    answer: Page<{ path: string; of: number; known: number; values: readonly string[] }>;
  }>;
  'GET /v1/segments/uses': Ok<{ answer: Page<SegmentUses> }>;
  'POST /v1/segments/preview': Ok<{ body: { id: string; rule: Rule }; answer: SegmentPreview }>;
  'POST /v1/rules/preview': Ok<{ body: { rule: Rule }; answer: RulePreview }>;
}
