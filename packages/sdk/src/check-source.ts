import { Check } from 'typebox/value';
import { capabilityProblem } from './check-capabilities.ts';
import { grantsOf } from './declaration.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { isKebab } from './kebab.ts';
import type { Source } from './source.ts';

const eventType = /^[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+$/;

/** The first problem of a source's definition, or null. */
export function sourceProblem(source: Source): DefinitionProblem | null {
  if (!isKebab(source.name)) {
    return {
      message: `the name of the source "${source.name}" is not kebab-case`,
      hint: 'Use deals or new-leads.',
    };
  }
  const types = Object.keys(source.eventTypes);
  const odd = types.find((type) => !eventType.test(type));
  if (types.length === 0 || odd !== undefined) {
    return {
      message:
        odd === undefined ? 'the source declares no event' : `the event type "${odd}" has no namespace`,
      hint: "Declare each with its schema: eventTypes: { 'acme.deal-won': Type.Object({ … }) }.",
    };
  }
  if (!Check(source.config, source.initial)) {
    return {
      message: "the source's initial config does not fit its schema",
      hint: 'Mend the value or the schema.',
    };
  }
  return capabilityProblem(source.capabilities) ?? kinds[source.kind](source);
}

const kinds: { readonly [K in Source['kind']]: (source: Source) => DefinitionProblem | null } = {
  poll: (source) =>
    source.kind !== 'poll' || (Number.isInteger(source.everySeconds) && source.everySeconds >= 30)
      ? null
      : { message: 'the source asks too often', hint: 'Set everySeconds to 30 or more.' },
  webhook: (source) => {
    if (source.kind !== 'webhook') return null;
    const { secret } = source.signature;
    return grantsOf([source.capabilities]).secrets.some(({ name }) => name === secret)
      ? null
      : {
          message: `the signature is made with the secret "${secret}", which is not declared`,
          hint: `Add it: capabilities: { secrets: { '${secret}': 'Where the operator finds it.' } }.`,
        };
  },
};
