import { Check, Errors } from 'typebox/value';
import { capabilityProblem } from './check-capabilities.ts';
import { sourceProblem } from './check-source.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { isKebab } from './kebab.ts';
import { nodeKinds } from './kind.ts';
import type { NodeDefinition } from './node.ts';

type NodeCheck = (node: NodeDefinition) => DefinitionProblem | null;

const checks: readonly NodeCheck[] = [
  typeName,
  version,
  words,
  configSchema,
  migrations,
  initial,
  examples,
  results,
  capabilities,
  source,
];

/** The first problem of a node's definition, or null. */
export function nodeProblem(node: NodeDefinition): DefinitionProblem | null {
  for (const check of checks) {
    const problem = check(node);
    if (problem) return problem;
  }
  return null;
}

function typeName(node: NodeDefinition): DefinitionProblem | null {
  if (!isKebab(node.type)) {
    return {
      message: 'the type is not kebab-case',
      hint: 'Use lower-case words joined by hyphens: lead-source.',
    };
  }
  return nodeKinds.includes(node.kind)
    ? null
    : { message: `the kind "${node.kind}" is unknown`, hint: `Use one of ${nodeKinds.join(', ')}.` };
}

function version(node: NodeDefinition): DefinitionProblem | null {
  return Number.isInteger(node.version) && node.version >= 1
    ? null
    : { message: `the version ${node.version} is not a whole number from 1`, hint: 'Start with version: 1.' };
}

function words(node: NodeDefinition): DefinitionProblem | null {
  const missing = (['title', 'description', 'icon'] as const).find((key) => node[key].trim() === '');
  return missing === undefined
    ? null
    : {
        message: `the ${missing} is empty`,
        hint: `Say it in words a marketer knows; the palette shows the ${missing}.`,
      };
}

function configSchema(node: NodeDefinition): DefinitionProblem | null {
  const schema: object = node.config;
  return 'type' in schema && schema.type === 'object'
    ? null
    : { message: 'the config schema is not of an object', hint: 'Describe the config by input.form({ … }).' };
}

function migrations(node: NodeDefinition): DefinitionProblem | null {
  const wanted = Array.from({ length: node.version - 1 }, (_, index) => index + 1);
  const missing = wanted.find((from) => typeof node.migrate?.[from] !== 'function');
  if (missing !== undefined) {
    return {
      message: `no migration leads from version ${missing} to ${missing + 1}`,
      hint: `Add migrate: { ${missing}: (config) => … }, so that workflows drawn with version ${missing} keep working.`,
    };
  }
  const stray = Object.keys(node.migrate ?? {}).find((from) => !wanted.includes(Number(from)));
  return stray === undefined
    ? null
    : {
        message: `a migration starts at version ${stray}, which is not older than version ${node.version}`,
        hint: `Remove migrate[${stray}] or raise the node's version.`,
      };
}

function initial(node: NodeDefinition): DefinitionProblem | null {
  return configProblem(node, node.initial, 'the initial config');
}

function examples(node: NodeDefinition): DefinitionProblem | null {
  for (const example of node.examples) {
    const problem = configProblem(node, example.config, `the config of the example "${example.title}"`);
    if (problem) return problem;
  }
  return null;
}

function results(node: NodeDefinition): DefinitionProblem | null {
  if (node.kind !== 'action') return null;
  if (Object.keys(node.results).length === 0) {
    return {
      message: 'it answers by no port',
      hint: 'Name at least one result with its schema: results: { sent: … }.',
    };
  }
  return 'out' in node.results
    ? {
        message: 'a result is named "out"',
        hint: 'Every action has the port "out" already; choose another name.',
      }
    : null;
}

function capabilities(node: NodeDefinition): DefinitionProblem | null {
  return node.kind === 'action' ? capabilityProblem(node.capabilities) : null;
}

function source(node: NodeDefinition): DefinitionProblem | null {
  return node.kind === 'trigger' && node.source ? sourceProblem(node.source) : null;
}

function configProblem(node: NodeDefinition, config: unknown, what: string): DefinitionProblem | null {
  if (Check(node.config, config)) return null;
  const [error] = Errors(node.config, config);
  const at = error?.instancePath ? ` at ${error.instancePath}` : '';
  return {
    message: `${what} does not fit the schema${at}: ${error?.message ?? 'it is invalid'}`,
    hint: 'Mend the value, or widen the schema if the value is right.',
  };
}
