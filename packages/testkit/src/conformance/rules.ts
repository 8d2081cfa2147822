import { equalJson } from '@sluice/model';
import { ConfigError, type Json, type NodeDefinition, type NodeExample } from '@sluice/sdk';
import { frozenCopy } from '../freeze.ts';
import { publishNode } from '../test-workflow.ts';
import { viewOf, workspaceOf } from '../workspace-of.ts';
import { undeclaredFields } from './fields.ts';
import type { Finding } from './finding.ts';

/** The rules a node gives: plain JSON of known operators over declared fields, and a published branch has no loose end. */
export function ruleFindings(node: NodeDefinition): readonly Finding[] {
  return casesOf(node).flatMap((example) => {
    const rule = ruleOf(node, example);
    if (rule === undefined) return [];
    return [...jsonFindings(node, rule), ...fieldFindings(node, rule), ...operatorFindings(node, example)];
  });
}

/** A finding of an error of this node. */
export function wrong(node: NodeDefinition, check: Finding['check'], message: string, hint: string): Finding {
  return { check, node: node.type, severity: 'error', message, hint };
}

/** The configs a node shows of itself: that of a node just dropped, and its examples. */
export function casesOf(node: NodeDefinition): readonly NodeExample<unknown>[] {
  return [{ title: 'a node just dropped', config: node.initial }, ...node.examples];
}

/** The rule of a config; nothing where the config cannot be published or `logic` fails, which the suite tells. */
export function ruleOf(node: NodeDefinition, { config, view }: NodeExample<unknown>): unknown {
  try {
    return node.logic(frozenCopy(config), { ...viewOf(workspaceOf(view)), node: 'node' });
  } catch {
    return undefined;
  }
}

function jsonFindings(node: NodeDefinition, rule: unknown): readonly Finding[] {
  const kept = JSON.parse(JSON.stringify(rule) ?? 'null') as Json;
  return equalJson(rule as Json, kept)
    ? []
    : [
        wrong(
          node,
          'json',
          'Its rule changes when it is stored as JSON.',
          'Leave out undefined, dates and functions.',
        ),
      ];
}

function fieldFindings(node: NodeDefinition, rule: unknown): readonly Finding[] {
  return undeclaredFields(node, rule as Json).map((path) =>
    wrong(
      node,
      'fields',
      `Its rule reads "${path}", which no lead, event or score has.`,
      'Read lead.*, account.*, event.*, score.*, stage or now; declare properties of events in eventTypes.',
    ),
  );
}

function operatorFindings(
  node: NodeDefinition,
  { config, view, data }: NodeExample<unknown>,
): readonly Finding[] {
  try {
    const { diagnostics } = publishNode(node, {
      config,
      eventType: eventTypeOf(node, data),
      workspace: workspaceOf(view),
    });
    return diagnostics
      .filter(({ code }) => code.startsWith('logic.') || code.startsWith('rule.'))
      .map(({ path, message }) =>
        wrong(
          node,
          'operators',
          `Its rule does not publish (${path}): ${message}`,
          'Use the operators of rule.* only.',
        ),
      );
  } catch (error) {
    if (error instanceof ConfigError) return [];
    const message = error instanceof Error ? error.message : String(error);
    return [
      wrong(
        node,
        'operators',
        `It does not publish: ${message}`,
        'Throw a ConfigError for a config to be mended.',
      ),
    ];
  }
}

function eventTypeOf(node: NodeDefinition, data: Json | undefined): string {
  const event = typeof data === 'object' && data !== null && 'event' in data ? data.event : null;
  if (typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string')
    return event.type;
  return node.kind === 'trigger' ? 'test.happened' : 'test.happened';
}
