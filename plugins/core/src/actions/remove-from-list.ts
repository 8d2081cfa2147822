import { defineUpdate, input, rule } from '@sluice/sdk';
import { quote } from '../words/quote.ts';
import { chosenList, listField } from './list-field.ts';

export const removeFromList = defineUpdate({
  type: 'remove-from-list',
  version: 1,
  title: 'Remove from list',
  description: 'Takes the lead off a list.',
  icon: 'playlist-x',
  keywords: ['unsubscribe', 'untag', 'leave'],
  config: input.form({ list: listField }),
  initial: { list: '' },
  sentence: ({ list }) =>
    list === ''
      ? 'Remove the lead from a list (not named yet).'
      : `Remove the lead from the list ${quote(list)}.`,
  logic: ({ list }) => rule.object({ removeFrom: [chosenList(list)] }),
  examples: [
    {
      title: 'Off the newsletter',
      config: { list: 'newsletter' },
      data: { lead: { lists: ['newsletter'] } },
      value: { removeFrom: ['newsletter'] },
    },
  ],
});
