import { Type } from 'typebox';
import { Port } from './document.ts';
import { Json } from './json.ts';
import { object, words } from './shape.ts';

/** A node type as the palette and the forms need it. */
export const NodeTypeInfo = object(
  {
    type: Type.String(),
    version: Type.Integer(),
    kind: words(['trigger', 'condition', 'split', 'score', 'stage', 'wait', 'update', 'action']),
    title: Type.String(),
    description: Type.String(),
    icon: Type.String(),
    category: Type.String(),
    keywords: Type.Array(Type.String(), { description: 'Other words people search for.' }),
    config: Json,
    initial: Json,
    ports: Type.Array(Port),
    results: Type.Array(Type.String()),
    plugin: Type.String(),
  },
  { title: 'NodeTypeInfo' },
);
