import type { Stage } from '../workspace.ts';

/** The lifecycle with the definitions sales and marketing agree on; both are the user's to change. */
export const defaultStages: readonly Stage[] = [
  {
    id: 'visitor',
    name: 'Visitor',
    definition: 'Somebody on the site or in a campaign whose name we do not know yet.',
  },
  {
    id: 'lead',
    name: 'Lead',
    definition: 'A person we can reach: they gave an e-mail address in exchange for something of value.',
  },
  {
    id: 'mql',
    name: 'MQL',
    definition:
      'Marketing-qualified: fits the ideal customer and shows interest, by score or by a hard rule. Ready for sales to look at.',
  },
  {
    id: 'sql',
    name: 'SQL',
    definition: 'Sales-qualified: a rep has accepted the lead and confirmed interest in a conversation.',
  },
  {
    id: 'opportunity',
    name: 'Prospect',
    definition: 'A real opportunity: a need, a budget or a date has been named and a deal is open.',
  },
  { id: 'customer', name: 'Customer', definition: 'Has signed.' },
  {
    id: 'recycled',
    name: 'Recycled',
    definition: 'Not ready now; given back by sales with a reason, and nurtured until the interest returns.',
  },
  {
    id: 'disqualified',
    name: 'Disqualified',
    definition: 'Will not buy: no fit, a competitor, a job seeker, or asked to be left alone.',
  },
];
