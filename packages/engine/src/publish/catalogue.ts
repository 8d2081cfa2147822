import { type LogicType, type TypeEnv, types } from '@sluice/logic';
import type { Field, FieldType, Workspace } from '@sluice/model';

/** What the field catalogue tells about names in rules. */
export interface Catalogue extends TypeEnv {
  readonly fields: ReadonlyMap<string, Field>;
}

const typeOf: Readonly<Record<FieldType, LogicType>> = {
  text: types.string,
  choice: types.string,
  number: types.number,
  boolean: types.boolean,
  date: types.number | types.string,
  list: types.list,
};

/** Parts of the data every lead has at every event. */
const always: Readonly<Record<string, LogicType>> = {
  now: types.number,
  stage: types.string,
  'event.type': types.string,
  'event.occurredAt': types.number,
  'lead.lists': types.list,
  'lead.createdAt': types.number,
  'lead.stageSince': types.number,
};

/** The catalogue of a workspace; any field of it may be missing on a lead. */
export function catalogueOf(workspace: Workspace): Catalogue {
  const fields = new Map(workspace.fields.map((field) => [field.path, field]));
  return {
    fields,
    typeOf: (name) => {
      if (Object.hasOwn(always, name)) return always[name];
      if (name.startsWith('score.groups.')) return types.number;
      const field = fields.get(name);
      return field && typeOf[field.type] | types.null;
    },
  };
}
