import { parse, varsOf } from '@sluice/logic';
import { type Diagnostic, isConsent, type Patch, problem } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { type Flow, type FlowCheck, type FlowStep, reachedFrom, triggersOf } from './flow-facts.ts';

/** The step put before one that writes to a lead; the node type is the built-in one. */
const asking = { type: 'core/rule', version: 1 } as const;
const consent = (channel: string): Json => ({ '==': [{ var: `lead.traits.${channel}` }, true] });
const rule: Json = { or: [consent('consent_email'), consent('consent')] };

/** Does the step look at whether the lead has agreed to be written to? */
const asksConsent = ({ step: { logic } }: FlowStep): boolean =>
  varsOf(parse(logic).tree).some(
    (name) => name.startsWith('lead.traits.') && isConsent(name.slice('lead.traits.'.length)),
  );

/** Steps that write to the lead and that somebody can come to without having been asked for consent. */
export const checkConsent =
  (canAsk: boolean): FlowCheck =>
  (flow) => {
    const stops = (node: string): boolean => {
      const at = flow.steps.get(node);
      return at !== undefined && asksConsent(at);
    };
    const reached = reachedFrom(flow, triggersOf(flow), stops);
    return [...flow.steps.values()].flatMap((at): readonly Diagnostic[] => {
      if (!at.capabilities.includes('email') || !reached.has(at.step.node) || asksConsent(at)) return [];
      const words = `“${at.step.title}” writes to leads without asking whether they have agreed to it.`;
      return [
        problem('action.no-consent-check', `/nodes/${at.index}`, words, {
          severity: 'warning',
          node: at.step.node,
          ...(canAsk ? { fix: { title: 'Ask for consent before it', patches: askBefore(flow, at) } } : {}),
        }),
      ];
    });
  };

function askBefore({ document }: Flow, { step, index }: FlowStep): readonly Patch[] {
  const ids = new Set([...document.nodes, ...document.edges].map(({ id }) => id));
  const free = (stem: string): string => {
    let n = 1;
    while (ids.has(`${stem}${n}`)) n += 1;
    return `${stem}${n}`;
  };
  const position = document.nodes[index]?.position ?? { x: 0, y: 0 };
  const node = free('consent');
  const rerouted = document.edges.flatMap(({ to }, at): readonly Patch[] =>
    to.node === step.node ? [{ op: 'replace', path: `/edges/${at}/to/node`, value: node }] : [],
  );
  const asked = {
    id: node,
    ...asking,
    config: { rule, label: 'Agreed to e-mail' },
    position: { x: position.x, y: position.y - 120 },
  };
  const wire = { id: free('consented'), from: { node, port: 'yes' }, to: { node: step.node } };
  return [
    ...rerouted,
    { op: 'add', path: '/nodes/-', value: asked },
    { op: 'add', path: '/edges/-', value: wire },
  ];
}
