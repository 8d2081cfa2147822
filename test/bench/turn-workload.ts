import { compile, type Plan, type PublishedWorkflow, publish, registry } from '@sluice/engine';
import {
  type DocumentNode,
  defaultWorkspace,
  initialLead,
  type LeadEvent,
  type WorkflowDocument,
} from '@sluice/model';
import { core } from '@sluice/plugin-core';

/**
 * One workflow of 30 nodes that every event passes: fit by four tables, engagement by event, eleven rules
 * with points given once each, and a gate to MQL.
 */

const tables = [
  { field: 'title', rows: { CEO: 25, VP: 20, Director: 15 } },
  { field: 'company_size', rows: { Enterprise: 25, 'Mid-market': 20, SMB: 10 } },
  { field: 'industry', rows: { Software: 20, Services: 10 } },
  { field: 'country', rows: { US: 15, DE: 10, FR: 5 } },
] as const;
const eventPoints: Readonly<Record<string, number>> = {
  'page.viewed': 2,
  'content.downloaded': 10,
  'email.clicked': 10,
  'email.opened': 5,
  'event.attended': 20,
};
const bonuses = Array.from({ length: 11 }, (_, index) => ({
  employees: 100 * index,
  points: 1 + (index % 3),
}));
const gate = 60;

type Config = DocumentNode['config'];
const node = (id: string, type: string, config: Config): DocumentNode => ({
  id,
  type: `core/${type}`,
  version: 1,
  config,
  position: { x: 0, y: 0 },
});
const atLeast = (path: string, value: number): Config => ({
  and: [{ known: [{ var: path }] }, { '>=': [{ var: path }, value] }],
});

/** Variants ask for other numbers of employees, so that no two are the same code. */
export function benchDocument(variant = 0): WorkflowDocument {
  const nodes = [node('t', 'any-event', { event: '*' })];
  const edges: WorkflowDocument['edges'][number][] = [];
  const wire = (from: string, port: string, to: string): void => {
    edges.push({ id: `e${edges.length}`, from: { node: from, port }, to: { node: to } });
  };
  let last = 't';
  for (const { field, rows } of tables) {
    const list = Object.entries(rows).map(([value, points]) => ({ label: value, values: [value], points }));
    const config = { field: `lead.traits.${field}`, match: 'equals', rows: list, otherwise: 0, group: 'fit' };
    nodes.push(node(`fit_${field}`, 'fit-points', config));
    wire(last, 'out', `fit_${field}`);
    last = `fit_${field}`;
  }
  const rows = Object.entries(eventPoints).map(([event, points]) => ({
    label: event,
    event,
    property: '',
    values: [],
    points,
  }));
  nodes.push(node('events', 'event-points', { rows, group: 'engagement', limit: 'always', times: 1 }));
  wire(last, 'out', 'events');
  bonuses.forEach(({ employees, points }, index) => {
    const rule = atLeast('lead.traits.employees', employees + variant);
    nodes.push(node(`if${index}`, 'rule', { rule, label: `At least ${employees}` }));
    nodes.push(
      node(`plus${index}`, 'add-points', { points, group: 'engagement', limit: 'lifetime', times: 1 }),
    );
    wire('events', 'out', `if${index}`);
    wire(`if${index}`, 'yes', `plus${index}`);
    wire(`plus${index}`, 'out', 'gate');
  });
  nodes.push(node('gate', 'rule', { rule: atLeast('score.total', gate), label: 'Hot enough' }));
  nodes.push(node('mql', 'move-stage', { stage: 'mql', onlyForward: true }));
  wire('events', 'out', 'gate');
  wire('gate', 'yes', 'mql');
  return { name: 'bench', nodes, edges, settings: { reentry: 'every-time', goal: null, exit: null } };
}

/** One workflow of 1,000 nodes in a row: a rule, points where it holds, the next rule. */
function longDocument(): WorkflowDocument {
  const nodes = [node('t', 'any-event', { event: '*' })];
  const edges: WorkflowDocument['edges'][number][] = [];
  const wire = (from: string, port: string, to: string): void => {
    edges.push({ id: `e${edges.length}`, from: { node: from, port }, to: { node: to } });
  };
  wire('t', 'out', 'if0');
  for (let n = 0; n < 499; n++) {
    const rule = atLeast(n % 2 === 0 ? 'lead.traits.employees' : 'score.total', n % 2 === 0 ? n : n / 10);
    nodes.push(node(`if${n}`, 'rule', { rule, label: `Rule ${n}` }));
    nodes.push(
      node(`plus${n}`, 'add-points', { points: 1, group: 'engagement', limit: 'lifetime', times: 1 }),
    );
    const next = n === 498 ? 'mql' : `if${n + 1}`;
    wire(`if${n}`, 'yes', `plus${n}`);
    wire(`if${n}`, 'no', next);
    wire(`plus${n}`, 'out', next);
  }
  nodes.push(node('mql', 'move-stage', { stage: 'mql', onlyForward: true }));
  return { name: 'long', nodes, edges, settings: { reentry: 'every-time', goal: null, exit: null } };
}

type Backend = 'closures' | 'generated';

function planOf(documents: readonly WorkflowDocument[], backend: Backend): Plan {
  const workflows = documents.map((drawn, index): PublishedWorkflow => {
    const { version, diagnostics } = publish(drawn, {
      registry: registry([core]),
      workspace: defaultWorkspace(),
    });
    if (version === null) throw new Error(JSON.stringify(diagnostics, null, 2));
    return { id: `workflow-${index}`, number: 1, version };
  });
  const { plan } = compile(workflows, { backend });
  if (plan === null) throw new Error('The workload does not compile.');
  return plan;
}

/** The plan of the workload, by the backend asked for. */
export function benchPlan(backend: Backend): Plan {
  const drawn = benchDocument();
  if (drawn.nodes.length !== 30) throw new Error(`The workload has ${drawn.nodes.length} nodes, not 30.`);
  return planOf([drawn], backend);
}

/** A plan of one workflow of 1,000 nodes. */
export const longPlan = (backend: Backend): Plan => planOf([longDocument()], backend);

/** A plan of fifty workflows of 30 nodes, no two the same. */
export const fiftyPlan = (backend: Backend): Plan =>
  planOf(
    Array.from({ length: 50 }, (_, variant) => benchDocument(variant)),
    backend,
  );

const start = Date.UTC(2026, 0, 1);
const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;

/** Leads with ten events each; the first tells who the lead is. */
export function benchLogs(
  leads: number,
): readonly { readonly lead: string; readonly events: readonly LeadEvent[] }[] {
  const types = [...Object.keys(eventPoints), 'trial.started'];
  return Array.from({ length: leads }, (_, n) => {
    const traits = {
      title: pick(['CEO', 'VP', 'Director', 'Intern'], n),
      company_size: pick(['Enterprise', 'Mid-market', 'SMB', 'None'], n >> 1),
      industry: pick(['Software', 'Services', 'Mining'], n),
      country: pick(['US', 'DE', 'FR', 'BR'], n >> 2),
      employees: (n * 37) % 1_200,
    };
    const events = Array.from(
      { length: 10 },
      (_, at): LeadEvent => ({
        id: `${n}-${at}`,
        lead: `l${n}`,
        type: pick(types, n * 7 + at * 5),
        properties: { path: '/pricing' },
        traits: at === 0 ? traits : {},
        email: at === 0 ? `p${n}@acme${n % 50}.test` : null,
        occurredAt: start + n * 1_000 + at * 3_600_000,
      }),
    );
    return { lead: `l${n}`, events };
  });
}

/** A lead before its first event. */
export const benchLead = (id: string) => initialLead(id, start);

/** What both ways must agree on. */
export interface Verdict {
  readonly total: number | null;
  readonly stage: string;
}

const lookup = (rows: Readonly<Record<string, number>>, value: unknown): number =>
  typeof value === 'string' && Object.hasOwn(rows, value) ? (rows[value] ?? 0) : 0;

/** The same workload as one would write it for this one workflow: no ledger rows of its own kind, no trace, no runs. */
export function handwritten(events: readonly LeadEvent[]): Verdict {
  let traits: LeadEvent['traits'] = {};
  const fit: Record<string, number> = {};
  const given = new Set<number>();
  const rows: { readonly at: number; readonly points: number; readonly event: string }[] = [];
  let engagement = 0;
  let stage = 'visitor';
  let total: number | null = null;
  for (const event of events) {
    traits = { ...traits, ...event.traits };
    if (stage === 'visitor' && event.email !== null) stage = 'lead';
    for (const table of tables) {
      const points = lookup(table.rows, traits[table.field]);
      const delta = points - (fit[table.field] ?? 0);
      if (delta === 0) continue;
      fit[table.field] = points;
      rows.push({ at: event.occurredAt, points: delta, event: event.id });
    }
    const points = lookup(eventPoints, event.type);
    if (points !== 0) {
      engagement += points;
      rows.push({ at: event.occurredAt, points, event: event.id });
    }
    const employees = traits.employees;
    bonuses.forEach((bonus, index) => {
      if (typeof employees !== 'number' || employees < bonus.employees || given.has(index)) return;
      given.add(index);
      engagement += bonus.points;
      rows.push({ at: event.occurredAt, points: bonus.points, event: event.id });
    });
    if (rows.length > 0) {
      const sum = (fit.title ?? 0) + (fit.company_size ?? 0) + (fit.industry ?? 0) + (fit.country ?? 0);
      const fitShare = (Math.min(Math.max(sum, 0), 85) * 100) / 85;
      const engagementShare = (Math.min(Math.max(engagement, 0), 55) * 100) / 55;
      total = Math.round(((40 * fitShare + 60 * engagementShare) / 100) * 1e9) / 1e9;
      if (total >= gate && stage === 'lead') stage = 'mql';
    }
  }
  return { total, stage };
}
