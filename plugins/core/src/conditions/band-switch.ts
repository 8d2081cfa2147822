import { defineCondition, input, rule } from '@sluice/sdk';

const unscored = { id: 'unscored', label: 'not scored yet' };

export const bandSwitch = defineCondition({
  type: 'band-switch',
  version: 1,
  title: 'By score band',
  description: 'Sends leads different ways by the band of their score, one way out per band of the settings.',
  icon: 'temperature-plus',
  keywords: ['hot', 'warm', 'cold', 'branch', 'score', 'range'],
  config: input.form({}),
  initial: {},
  sentence: (_, view) =>
    view.bands.length === 0
      ? 'Which band is the lead in?'
      : `Which band is the lead in: ${view.bands.map(({ name }) => name).join(', ')}?`,
  ports: (_, { bands }) => [...bands.map(({ id, name }) => ({ id, label: name })), unscored],
  logic: (_, { bands }) => {
    const band = rule.field('score.band');
    const ids = bands.map(({ id }) => id);
    return rule.cases(ids.length === 0 ? [] : [[{ in: [band, ids] }, band]], unscored.id);
  },
  examples: [
    { title: 'A hot lead', config: {}, data: { score: { total: 84, band: 'hot' } }, value: 'hot' },
    { title: 'No evidence yet', config: {}, data: { score: { total: null, band: null } }, value: 'unscored' },
  ],
});
