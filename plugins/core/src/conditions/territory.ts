import { ConfigError, defineCondition, input, type NamedRule, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { listWords } from '../words/list-words.ts';
import { nameOf } from '../words/name-of.ts';
import { other } from './ports.ts';

const inStates = (id: string, name: string, states: readonly string[]): NamedRule => ({
  id,
  name,
  rule: rule.oneOf(rule.field('lead.traits.state'), states),
});
const northeast = inStates('northeast', 'Northeast', ['MA', 'NY', 'CT']);
const west = inStates('west', 'West', ['CA', 'WA']);

export const territory = defineCondition({
  type: 'territory',
  version: 1,
  title: 'Territory',
  description: 'Sends leads different ways by sales territory. The first territory that fits takes the lead.',
  icon: 'map-pin',
  keywords: ['country', 'region', 'geography', 'geo', 'location', 'route'],
  config: input.form({
    territories: Type.Array(input.territory({ title: 'Territory' }), {
      title: 'Territories',
      description: 'One way out each, and “other” for everybody else.',
      default: [],
      uniqueItems: true,
      maxItems: 30,
    }),
  }),
  initial: { territories: [] },
  sentence: ({ territories }, view) =>
    territories.length === 0
      ? 'Which territory is the lead in? (none chosen yet)'
      : `Is the lead in ${listWords(territories.map((id) => nameOf(view.territories, id)))}?`,
  ports: ({ territories }, view) => [
    ...territories.map((id) => ({ id, label: nameOf(view.territories, id) })),
    other,
  ],
  logic: ({ territories: chosen }, { territories }) => {
    if (chosen.length === 0) throw new ConfigError('/territories', 'Choose at least one territory.');
    const cases = chosen.map((id, index) => {
      const found = territories.find((candidate) => candidate.id === id);
      if (!found) throw new ConfigError(`/territories/${index}`, `The territory “${id}” is gone.`);
      return [found.rule, id] as const;
    });
    return rule.cases(cases, other.id);
  },
  examples: [
    {
      title: 'A lead from Boston',
      config: { territories: ['northeast', 'west'] },
      view: { territories: [northeast, west] },
      data: { lead: { traits: { state: 'MA' } } },
      value: 'northeast',
    },
    {
      title: 'A lead from elsewhere',
      config: { territories: ['northeast', 'west'] },
      view: { territories: [northeast, west] },
      data: { lead: { traits: { state: 'TX' } } },
      value: 'other',
    },
  ],
});
