import { equalJson } from '@sluice/model';
import { capabilitiesOf, type Json } from '@sluice/sdk';
import { type CheckMaker, ensure } from '../check.ts';

const identifier = /^[a-z][a-z0-9-]*$/;

/** The answers an action declares. */
export const resultChecks: CheckMaker = (node) => {
  if (node.kind !== 'action') return [];
  return [
    {
      node: node.type,
      name: 'its results are named and have plain schemas',
      run: () => {
        for (const [port, schema] of Object.entries(node.results)) {
          ensure(identifier.test(port), `The result "${port}" is not in lower-case words joined by hyphens.`);
          const kept = plain(schema);
          ensure(equalJson(kept, plain(kept)), `The schema of "${port}" changes when it is stored as JSON.`);
        }
      },
    },
    {
      node: node.type,
      name: 'it declares each capability once',
      run: () => {
        const names = capabilitiesOf(node.capabilities);
        ensure(new Set(names).size === names.length, 'A capability is declared twice.');
      },
    },
  ];
};

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
