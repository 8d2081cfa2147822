import { equalJson } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { Ajv } from 'ajv';
import { type CheckMaker, ensure } from '../check.ts';

/** The config's JSON Schema, as the editor's form and any other validator read it. */
export const schemaChecks: CheckMaker = (node) => [
  {
    node: node.type,
    name: 'its config schema is plain JSON',
    run: () => {
      const kept = plain(node.config);
      ensure(equalJson(kept, plain(kept)), 'The schema changes when it is stored as JSON.');
      ensure(!holdsFunction(node.config), 'The schema holds a function.');
    },
  },
  {
    node: node.type,
    name: 'its configs are valid for an independent JSON Schema validator',
    run: () => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      const validate = ajv.compile(record(plain(node.config)));
      for (const config of [node.initial, ...node.examples.map((example) => example.config)]) {
        ensure(validate(plain(config)) === true, ajv.errorsText(validate.errors));
      }
    },
  },
  {
    node: node.type,
    name: 'every setting has a title people can read',
    run: () => {
      const untitled = Object.entries(record(record(plain(node.config)).properties ?? {})).find(
        ([, schema]) => typeof record(schema).title !== 'string',
      );
      ensure(untitled === undefined, `The setting "${untitled?.[0]}" has no title.`);
    },
  },
];

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

function record(value: Json): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {};
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsFunction);
}
