import { Type } from 'typebox';
import { instant, nullable, object, page } from './shape.ts';

/** Origins as a browser tells them: scheme, host, port where it is not the usual one. */
export const origins = Type.Array(
  Type.String({
    pattern: '^https?://[^/?#\\s@]+$',
    maxLength: 300,
    description: '`https://www.example.com`',
  }),
  { minItems: 1, maxItems: 50 },
);

/** A key that stands in the pages of a site. It is no secret: it takes a few types of events from these origins. */
export const BrowserKey = object(
  {
    id: Type.String({ description: 'The key itself.' }),
    name: Type.String(),
    origins: Type.Array(Type.String()),
    createdAt: instant(),
    lastUsedAt: nullable(instant()),
  },
  { title: 'BrowserKey' },
);

export const BrowserKeyPage = page(BrowserKey);
