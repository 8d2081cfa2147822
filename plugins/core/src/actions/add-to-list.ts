import { defineUpdate, input, rule } from '@sluice/sdk';
import { quote } from '../words/quote.ts';
import { chosenList, listField } from './list-field.ts';

export const addToList = defineUpdate({
  type: 'add-to-list',
  version: 1,
  title: 'Add to list',
  description: 'Puts the lead on a list, for a newsletter or a campaign.',
  icon: 'playlist-add',
  keywords: ['audience', 'segment', 'tag', 'subscribe', 'group'],
  config: input.form({ list: listField }),
  initial: { list: '' },
  sentence: ({ list }) =>
    list === '' ? 'Add the lead to a list (not named yet).' : `Add the lead to the list ${quote(list)}.`,
  logic: ({ list }) => rule.object({ addTo: [chosenList(list)] }),
  examples: [
    {
      title: 'The newsletter',
      config: { list: 'newsletter' },
      data: { lead: { lists: [] } },
      value: { addTo: ['newsletter'] },
    },
  ],
});
