import type { CapabilityDeclaration } from './declaration.ts';
import { grantsOf } from './declaration.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { hostPattern } from './host-pattern.ts';
import { isKebab } from './kebab.ts';

const host = new RegExp(hostPattern);

/** The first problem of a declaration, or null. */
export function capabilityProblem(declaration: CapabilityDeclaration): DefinitionProblem | null {
  const { http, secrets } = grantsOf([declaration]);
  const odd = http.find((one) => !host.test(one.host));
  if (odd !== undefined) {
    return {
      message: `"${odd.host}" is not the name of a host`,
      hint: 'Write it without scheme, port and path: api.acme.com, *.acme.com for all below, * for any.',
    };
  }
  const silent = http.find(({ methods }) => methods.length === 0);
  if (silent !== undefined) {
    return {
      message: `no method is declared for "${silent.host}"`,
      hint: "Name those it needs: ['GET', 'POST'].",
    };
  }
  const unnamed = secrets.find(({ name }) => !isKebab(name));
  if (unnamed !== undefined) {
    return {
      message: `the secret "${unnamed.name}" is not kebab-case`,
      hint: 'Call it api-key or private-token.',
    };
  }
  const unsaid = secrets.find(({ description }) => description.trim() === '');
  return unsaid === undefined
    ? null
    : {
        message: `nothing says what the secret "${unsaid.name}" is`,
        hint: 'Tell the operator in a sentence where to find it.',
      };
}
