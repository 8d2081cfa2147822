import { Type } from 'typebox';
import { Lead, Score } from './lead.ts';
import { instant, nullable, object, page, uuid, words } from './shape.ts';

/** A company by its domain. */
export const Account = object(
  {
    domain: Type.String(),
    id: nullable(
      uuid({ description: 'Of the account itself: its score and timeline are read like a lead’s.' }),
    ),
    name: nullable(Type.String()),
    stage: nullable(Type.String({ description: 'Null while no workflow on companies has looked at it.' })),
    band: nullable(Type.String()),
    total: nullable(Type.Number({ description: 'The score workflows on companies gave it.' })),
    members: Type.Integer(),
    best: nullable(Type.Number({ description: 'The highest score of its contacts.' })),
    sum: nullable(Type.Number({ description: 'The scores of its contacts in sum.' })),
    engaged: Type.Integer({ description: 'Contacts heard of in the last 14 days.' }),
    lastSeenAt: instant(),
  },
  { title: 'Account' },
);

export const AccountPage = page(Account);

/** One company with the contacts heard of last. */
export const AccountDetail = object(
  { ...Account.properties, score: nullable(Score), contacts: Type.Array(Lead) },
  { title: 'AccountDetail' },
);

/** Two leads united. */
export const Merge = object(
  {
    id: uuid(),
    winner: uuid(),
    loser: uuid(),
    by: nullable(Type.String({ description: 'Who did it; null when the product did.' })),
    reason: Type.String(),
    at: instant(),
    undoneAt: nullable(instant()),
  },
  { title: 'Merge' },
);

/** What two leads would be as one. */
export const MergePreview = object(
  {
    winner: uuid(),
    loser: uuid(),
    email: nullable(Type.String()),
    stage: Type.String(),
    score: Score,
    traits: Type.Array(
      object({ name: Type.String(), value: Type.String(), from: words(['winner', 'loser', 'both']) }),
    ),
    refuses: Type.Array(Type.String(), { description: 'Channels of which either said no.' }),
    counted: Type.Integer({ description: 'Score rules both had that count once.' }),
  },
  { title: 'MergePreview' },
);

/** Two leads that look like one person. */
export const Duplicate = object(
  { leads: Type.Array(Lead), rules: Type.Array(words(['email', 'name', 'phone'])), foundAt: instant() },
  { title: 'Duplicate' },
);

export const DuplicatePage = page(Duplicate);
