import type { NodeDefinition, Plugin } from '@sluice/sdk';
import { nodeSuite } from '../node-suite.ts';
import type { ConformanceCheck, Finding } from './finding.ts';

const places: readonly (readonly [words: RegExp, check: ConformanceCheck, hint: string])[] = [
  [
    /schema|setting|configs are valid/,
    'schema',
    'Describe every setting with a title by input.form({ … }) and Type.',
  ],
  [/same config/, 'purity', 'Let logic depend on its arguments alone, and change none of them.'],
  [/sentence/, 'words', 'Let the sentence say something for every config, also where nothing is chosen yet.'],
  [/ports|results|capability/, 'ports', 'Name ports in lower-case words joined by hyphens, each once.'],
  [/example/, 'examples', 'Mend the rule, or the example if the rule is right.'],
];

/** The findings of the suite that authors run in their tests. */
export function suiteFindings(plugin: Plugin, node: NodeDefinition): readonly Finding[] {
  return nodeSuite({ ...plugin, nodes: [node] }).flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch (error) {
      const [, check, hint] = places.find(([words]) => words.test(name)) ?? [
        null,
        'examples',
        'Mend the node.',
      ];
      const message = error instanceof Error ? error.message : String(error);
      return [{ check, node: node.type, severity: 'error', message: `${name}: ${message}`, hint } as const];
    }
  });
}
