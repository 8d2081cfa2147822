import { ConfigError, defineSplit, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { listWords } from '../words/list-words.ts';

const arm = Type.Object(
  {
    name: Type.String({ title: 'Name', minLength: 1, maxLength: 60 }),
    weight: Type.Number({
      title: 'Share',
      description: 'Shares are divided by their sum.',
      minimum: 0,
      maximum: 1000,
      default: 1,
    }),
  },
  { additionalProperties: false },
);

export const randomSplit = defineSplit({
  type: 'random-split',
  version: 1,
  title: 'Random split',
  description: 'Sends leads two to four ways by chance. The same lead always goes the same way.',
  icon: 'arrows-shuffle',
  keywords: ['ab', 'test', 'a/b', 'experiment', 'percentage', 'variant'],
  config: input.form({
    arms: Type.Array(arm, { title: 'Ways', minItems: 2, maxItems: 4 }),
  }),
  initial: {
    arms: [
      { name: 'A', weight: 50 },
      { name: 'B', weight: 50 },
    ],
  },
  sentence: ({ arms }) => {
    const sum = total(arms);
    const shares = arms.map(
      ({ name, weight }) => `${sum > 0 ? Math.round((100 * weight) / sum) : 0} % ${name}`,
    );
    return `Split by chance: ${listWords(shares, 'and')}.`;
  },
  ports: ({ arms }) => [...new Set(arms.map(({ name }) => name))].map((name) => ({ id: name, label: name })),
  logic: ({ arms }, { node }) => {
    const sum = total(arms);
    if (sum <= 0) throw new ConfigError('/arms', 'Give at least one way a share above 0.');
    const names = arms.map(({ name }) => name);
    const taken = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (taken !== -1)
      throw new ConfigError(`/arms/${taken}/name`, `The name “${names[taken]}” is taken, choose another.`);
    const place = { bucket: [rule.field('lead.id'), node] };
    const drawn = arms.filter(({ weight }) => weight > 0);
    const last = drawn.at(-1)?.name ?? '';
    let below = 0;
    const cases = drawn.slice(0, -1).map(({ name, weight }) => {
      below += weight;
      return [{ '<': [place, below / sum] }, name] as const;
    });
    return rule.cases(cases, last);
  },
  examples: [
    {
      title: 'Everybody goes the only way with a share',
      config: {
        arms: [
          { name: 'control', weight: 1 },
          { name: 'paused', weight: 0 },
        ],
      },
      data: { lead: { id: '0190a8f0-0000-7000-8000-000000000001' } },
      value: 'control',
    },
  ],
});

function total(arms: readonly { readonly weight: number }[]): number {
  return arms.reduce((sum, { weight }) => sum + weight, 0);
}
